package org.handslag.acceptance.recount;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.handslag.acceptance.recount.Story.Admission;
import org.handslag.acceptance.recount.Story.Leave;
import org.handslag.acceptance.recount.Story.Span;
import org.handslag.acceptance.recount.Story.Verdict;
import org.jspecify.annotations.Nullable;

/** Tells a story from the ledger's lines, in their order; here, of the participants. */
final class Telling {

    private final Story story = new Story();
    private final PairTelling pairs;
    private final MentorTelling mentors = new MentorTelling(story);
    private final InternshipTelling internships;
    private final Happenings happenings;

    private Telling(Blueprint plan) {
        pairs = new PairTelling(story, plan);
        internships = new InternshipTelling(story, plan);
        happenings = new Happenings(story, plan);
    }

    /**
     * The story that these lines tell.
     *
     * @throws Unreadable where a line does not say what lines of its operation say
     */
    static Story of(List<Entry> lines, Blueprint plan) {
        Telling telling = new Telling(plan);
        for (Entry line : lines) {
            try {
                telling.tell(line);
            } catch (RuntimeException e) {
                throw new Unreadable(
                        "line "
                                + line.line().path("n").asString("?")
                                + " of the ledger ("
                                + line.operation()
                                + ") cannot be read: "
                                + e.getMessage());
            }
        }
        return telling.story;
    }

    private void tell(Entry line) {
        switch (line.operation()) {
            case "open-cohort" ->
                    story.cohorts.put(
                            line.about(),
                            new Story.Cohort(
                                    line.text("key"), need(line, "openedOn"), line.request()));
            case "register-participant" ->
                    story.persons.put(
                            line.about(),
                            new Story.Person(
                                    Count.known(line.text("gender")),
                                    Count.known(line.text("municipality")),
                                    line.request().path("birthYear").asInt(0)));
            case "import-participants" -> {
                if (!line.request().path("dryRun").asBoolean(false)) {
                    imported(line);
                }
            }
            case "refer" ->
                    refer(
                            line.about(),
                            line.text("participant"),
                            line.text("cohort"),
                            line.text("source"),
                            need(line, "referredOn"));
            case "decide-admission" ->
                    admission(line)
                            .verdicts
                            .add(
                                    new Verdict(
                                            line.text("outcome"),
                                            need(line, "on"),
                                            line.text("reason")));
            case "move-up" -> movedUp(line);
            case "withdraw" -> admission(line).withdrawn = need(line, "on");
            case "start-leave" ->
                    admission(line).leaves.add(new Leave(new Span(need(line, "from"), null), null));
            case "offer-to-finish" -> {
                List<Leave> leaves = admission(line).leaves;
                leaves.set(leaves.size() - 1, new Leave(leaves.getLast().span(), need(line, "on")));
            }
            case "end-leave" -> back(admission(line), need(line, "to"));
            case "complete" -> admission(line).completed = need(line, "on");
            case "end-early" -> {
                back(admission(line), need(line, "on"));
                admission(line).endedEarly = need(line, "on");
                admission(line).endReason = line.text("reason");
            }
            case "record-outcome" -> outcome(line);
            case "start-outcome" -> {
                Story.Outcome outcome = of(story.outcomes.get(line.about()));
                outcome.from = need(line, "from");
                if (line.request().has("employment")) {
                    outcome.employment = line.request().path("employment");
                }
            }
            case "end-outcome" -> of(story.outcomes.get(line.about())).to = need(line, "to");
            default -> {
                pairs.tell(line);
                mentors.tell(line);
                internships.tell(line);
                happenings.tell(line);
            }
        }
    }

    private void refer(String id, String participant, String cohort, String source, LocalDate on) {
        Admission admission = new Admission();
        admission.participant = participant;
        admission.cohort = cohort;
        admission.source = Count.known(source);
        admission.referred = on;
        story.admissions.put(id, admission);
    }

    /** Many at once: who they are stands in what was answered. */
    private void imported(Entry line) {
        line.items()
                .forEach(
                        row -> {
                            String person = row.path("participant").asString("");
                            story.persons.put(
                                    person,
                                    new Story.Person(
                                            Count.known(row.path("gender").asString("")),
                                            Count.known(row.path("municipality").asString("")),
                                            row.path("birthYear").asInt(0)));
                            if (row.has("admission")) {
                                refer(
                                        row.path("admission").asString(),
                                        person,
                                        line.text("cohort"),
                                        row.path("source").asString(""),
                                        need(line, "on"));
                            }
                        });
    }

    /** The first who waits is selected, or offered a place, which is no decision yet. */
    private void movedUp(Entry line) {
        if (line.state().equals("admitted")) {
            of(story.admissions.get(line.answered()))
                    .verdicts
                    .add(new Verdict("selected", need(line, "on"), line.text("reason")));
        }
    }

    private static void back(Admission admission, LocalDate on) {
        List<Leave> leaves = admission.leaves;
        if (!leaves.isEmpty() && leaves.getLast().span().to() == null) {
            Leave last = leaves.getLast();
            leaves.set(
                    leaves.size() - 1, new Leave(new Span(last.span().from(), on), last.offered()));
        }
    }

    private void outcome(Entry line) {
        Story.Outcome outcome = new Story.Outcome();
        outcome.participant = of(story.admissions.get(line.text("admission"))).participant;
        outcome.kind = line.text("kind");
        outcome.via = Count.known(line.text("via"));
        outcome.recorded = line.clock();
        outcome.offered = line.day("offeredOn");
        outcome.from = line.day("from");
        outcome.to = line.day("to");
        outcome.employment = line.request().path("employment");
        story.outcomes.put(line.about(), outcome);
    }

    private Admission admission(Entry line) {
        return of(story.admissions.get(line.about()));
    }

    static LocalDate need(Entry line, String field) {
        return of(line.day(field));
    }

    static <T> T of(@Nullable T known) {
        return Objects.requireNonNull(known, "it tells of something that is not there");
    }
}
