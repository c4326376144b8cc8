package org.handslag.acceptance.recount;

import static org.handslag.acceptance.recount.Telling.need;
import static org.handslag.acceptance.recount.Telling.of;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handslag.acceptance.recount.Story.Pair;
import org.handslag.acceptance.recount.Story.Round;
import org.handslag.acceptance.recount.Story.Span;
import tools.jackson.databind.JsonNode;

/** Tells of rounds and pairs. Other lines are left to others. */
record PairTelling(Story story, Blueprint plan) {

    void tell(Entry line) {
        switch (line.operation()) {
            case "open-round" -> openRound(line);
            case "record-choice" -> choice(line);
            case "resolve-round" -> round(line).resolved = need(line, "on");
            case "publish-round" -> round(line).published = need(line, "on");
            case "cancel-round" -> round(line).cancelled = need(line, "on");
            case "list-pairs" -> line.items().forEach(this::chosen);
            case "propose-pair" -> propose(line);
            case "hold-trial-meeting" -> {
                // What was said before they met is asked anew.
                Pair pair = pair(line);
                pair.trial = need(line, "on");
                pair.mentorYes = null;
                pair.participantYes = null;
            }
            case "answer-pair" -> answer(line);
            case "sign-agreement" -> sign(line);
            case "pause-pair" -> pair(line).pauses.add(new Span(need(line, "from"), null));
            case "resume-pair" -> rested(pair(line), need(line, "to"));
            case "end-pair" -> {
                rested(pair(line), need(line, "on"));
                pair(line).ended = need(line, "on");
                pair(line).endReason = line.text("reason");
            }
            default -> {}
        }
    }

    private void choice(Entry line) {
        List<String> wishes =
                line.request().path("participants").values().stream()
                        .map(one -> one.asString(""))
                        .toList();
        if (wishes.isEmpty()) {
            round(line).choices.remove(line.text("mentor"));
        } else {
            round(line).choices.put(line.text("mentor"), wishes);
        }
    }

    /** Open for everybody admitted without a pair or proposal, and all with a place left. */
    private void openRound(Entry line) {
        Round round = new Round();
        round.cohort = line.text("cohort");
        round.opened = need(line, "openedOn");
        String mode = plan.at("matching", "mode").asString("");
        // In an assignment nobody has been asked yet; else a mentor has said yes by choosing.
        round.mode = line.request().path("mode").asString(mode);
        round.byChoice = !round.mode.equals("assignment");
        Set<String> taken = new HashSet<>();
        story.pairs.values().stream()
                .filter(PairTelling::holds)
                .filter(pair -> pair.cohort.equals(round.cohort))
                .forEach(pair -> taken.add(pair.participant));
        round.participants =
                Count.number(
                        story.admissions.values(),
                        one ->
                                one.cohort.equals(round.cohort)
                                        && one.admittedBy(LocalDate.MAX)
                                        && one.completed == null
                                        && one.endedEarly == null
                                        && one.leaves.stream()
                                                .noneMatch(leave -> leave.span().to() == null)
                                        && !taken.contains(one.participant));
        story.mentors.forEach(
                (id, mentor) -> {
                    int held =
                            Count.number(
                                    story.pairs.values(),
                                    pair -> pair.mentor.equals(id) && holds(pair));
                    if (mentor.activated != null
                            && mentor.ended == null
                            && !mentor.forOne
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
        Round round = of(story.rounds.get(item.path("round").asString("")));
        Pair pair = new Pair();
        pair.cohort = round.cohort;
        pair.participant = item.path("participant").asString("");
        pair.mentor = item.path("mentor").asString("");
        pair.proposed = of(round.published);
        if (round.byChoice) {
            // By choosing, the mentor has said yes.
            pair.mentorYes = pair.proposed;
        }
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
            pair.declined = pair.declined == null ? on : pair.declined;
        } else if (line.text("side").equals("mentor")) {
            pair.mentorYes = on;
        } else {
            pair.participantYes = on;
        }
    }

    /** Agreed once all have signed whom the document names; where it names nobody, at once. */
    private void sign(Entry line) {
        Pair pair = pair(line);
        pair.signatures.put(line.text("side"), need(line, "on"));
        if (pair.signatures
                .keySet()
                .containsAll(Blueprint.texts(plan.at("agreement", "signedBy")))) {
            pair.agreed = pair.signatures.values().stream().max(LocalDate::compareTo).orElseThrow();
        }
    }

    private static void rested(Pair pair, LocalDate to) {
        if (!pair.pauses.isEmpty() && pair.pauses.getLast().to() == null) {
            pair.pauses.set(pair.pauses.size() - 1, new Span(pair.pauses.getLast().from(), to));
        }
    }

    private Pair pair(Entry line) {
        return of(story.pairs.get(line.about()));
    }

    private Round round(Entry line) {
        return of(story.rounds.get(line.about()));
    }
}
