package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.handslag.acceptance.recount.Story.Admission;
import org.handslag.acceptance.recount.Story.Pair;
import org.handslag.acceptance.recount.Story.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells a story from the ledger's lines, in their order. */
final class Telling {

    private final Story story = new Story();

    /** The story that these lines tell. */
    static Story of(List<Entry> lines) {
        Telling telling = new Telling();
        lines.forEach(telling::tell);
        return telling.story;
    }

    private void tell(Entry line) {
        switch (line.operation()) {
            case "open-cohort" -> story.cohorts.put(line.about(), line.text("key"));
            case "register-participant" ->
                    story.persons.put(
                            line.about(),
                            new Story.Person(line.text("gender"), line.text("municipality")));
            case "refer" -> refer(line);
            case "decide-admission" -> {
                admission(line).decision = line.text("outcome");
                admission(line).decided = line.day("on");
            }
            case "withdraw" -> admission(line).withdrawn = line.day("on");
            case "start-leave" -> admission(line).leaves.add(new Span(need(line, "from"), null));
            case "end-leave" -> close(admission(line).leaves, need(line, "to"));
            case "complete" -> admission(line).completed = line.day("on");
            case "end-early" -> {
                LocalDate on = need(line, "on");
                close(admission(line).leaves, on);
                admission(line).endedEarly = on;
                admission(line).endReason = line.text("reason");
            }
            case "record-outcome" -> outcome(line);
            case "start-outcome" -> of(story.outcomes.get(line.about())).from = line.day("from");
            case "end-outcome" -> of(story.outcomes.get(line.about())).to = line.day("to");
            case "recruit-mentor" -> recruit(line);
            case "activate-mentor" ->
                    of(story.mentors.get(line.about())).activated = line.day("on");
            case "set-capacity" ->
                    of(story.mentors.get(line.about())).capacity =
                            line.request().path("capacity").asInt();
            case "end-mentor-engagement" ->
                    of(story.mentors.get(line.about())).ended = line.day("on");
            case "open-round" -> openRound(line);
            case "record-choice" ->
                    of(story.rounds.get(line.about()))
                            .choices
                            .put(
                                    line.text("mentor"),
                                    line.request().path("participants").values().stream()
                                            .map(one -> one.asString(""))
                                            .toList());
            case "resolve-round" -> of(story.rounds.get(line.about())).resolved = true;
            case "publish-round" -> of(story.rounds.get(line.about())).published = line.day("on");
            case "list-pairs" -> line.items().forEach(this::chosen);
            case "propose-pair" -> propose(line);
            case "answer-pair" -> answer(line);
            case "sign-agreement" -> pair(line).agreed = line.day("on");
            case "pause-pair" -> pair(line).pauses.add(new Span(need(line, "from"), null));
            case "resume-pair" -> close(pair(line).pauses, need(line, "to"));
            case "end-pair" -> {
                close(pair(line).pauses, need(line, "on"));
                pair(line).ended = line.day("on");
                pair(line).endReason = line.text("reason");
            }
            default -> new Happenings(story).tell(line);
        }
    }

    private void refer(Entry line) {
        Admission admission = new Admission();
        admission.participant = line.text("participant");
        admission.cohort = line.text("cohort");
        admission.source = line.text("source");
        admission.referred = need(line, "referredOn");
        story.admissions.put(line.about(), admission);
    }

    private void outcome(Entry line) {
        Story.Outcome outcome = new Story.Outcome();
        outcome.admission = line.text("admission");
        outcome.kind = line.text("kind");
        outcome.via = line.text("via");
        outcome.recorded = line.clock();
        outcome.offered = line.day("offeredOn");
        outcome.from = line.day("from");
        outcome.to = line.day("to");
        outcome.employment = line.request().path("employment");
        story.outcomes.put(line.about(), outcome);
    }

    private void recruit(Entry line) {
        Story.Mentor mentor = new Story.Mentor();
        mentor.gender = line.text("gender");
        mentor.municipality = line.text("municipality");
        mentor.industry = line.text("industry");
        mentor.channel = line.text("channel");
        mentor.coordinating = line.request().path("coordinating").asBoolean(false);
        mentor.capacity = line.request().path("capacity").asInt();
        mentor.recruited = need(line, "recruitedOn");
        story.mentors.put(line.about(), mentor);
    }

    /** Open for everybody admitted without a pair or proposal, and all with a place left. */
    private void openRound(Entry line) {
        Story.Round round = new Story.Round();
        round.cohort = line.text("cohort");
        round.opened = need(line, "openedOn");
        Set<String> taken = new HashSet<>();
        story.pairs.values().stream()
                .filter(Telling::holds)
                .filter(pair -> pair.cohort.equals(round.cohort))
                .forEach(pair -> taken.add(pair.participant));
        round.participants =
                (int)
                        story.admissions.values().stream()
                                .filter(one -> one.cohort.equals(round.cohort))
                                .filter(one -> one.decision.equals("selected"))
                                .filter(one -> one.completed == null && one.endedEarly == null)
                                .filter(one -> !taken.contains(one.participant))
                                .count();
        story.mentors.forEach(
                (id, mentor) -> {
                    long held =
                            story.pairs.values().stream()
                                    .filter(pair -> pair.mentor.equals(id) && holds(pair))
                                    .count();
                    if (mentor.activated != null
                            && mentor.ended == null
                            && held < mentor.capacity) {
                        round.mentors++;
                    }
                });
        story.rounds.put(line.about(), round);
    }

    private static boolean holds(Pair pair) {
        return pair.declined == null && pair.ended == null;
    }

    private void chosen(JsonNode item) {
        Story.Round round = of(story.rounds.get(item.path("round").asString("")));
        Pair pair = new Pair();
        pair.cohort = round.cohort;
        pair.participant = item.path("participant").asString("");
        pair.mentor = item.path("mentor").asString("");
        pair.proposed = of(round.published);
        // By choosing, the mentor has said yes.
        pair.mentorYes = pair.proposed;
        round.proposals++;
        story.pairs.put(item.path("id").asString(""), pair);
    }

    private void propose(Entry line) {
        Pair pair = new Pair();
        pair.cohort = line.text("cohort");
        pair.participant = line.text("participant");
        pair.mentor = line.text("mentor");
        pair.proposed = need(line, "on");
        story.pairs.put(line.about(), pair);
    }

    private void answer(Entry line) {
        Pair pair = pair(line);
        LocalDate on = need(line, "on");
        if (line.text("answer").equals("no")) {
            pair.declined = on;
        } else if (line.text("side").equals("mentor")) {
            pair.mentorYes = on;
        } else {
            pair.participantYes = on;
        }
    }

    private Admission admission(Entry line) {
        return of(story.admissions.get(line.about()));
    }

    private Pair pair(Entry line) {
        return of(story.pairs.get(line.about()));
    }

    private static void close(List<Span> spans, LocalDate to) {
        if (!spans.isEmpty() && spans.getLast().to() == null) {
            spans.set(spans.size() - 1, new Span(spans.getLast().from(), to));
        }
    }

    static LocalDate need(Entry line, String field) {
        return of(line.day(field));
    }

    static <T> T of(@Nullable T known) {
        return Objects.requireNonNull(known, "the ledger tells of something before it is there");
    }
}
