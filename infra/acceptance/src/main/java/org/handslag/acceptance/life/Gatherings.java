package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The blueprint's group events, over the time in which people meet: courses, groups, the rest. */
final class Gatherings {

    private static final int UNSAID = 1;
    private static final int UNSAID_OF_A_COURSE = 3;
    private static final int UNSAID_OF_A_GROUP = 2;
    private static final int MOST_INVITED = 2_000;

    private final Stage stage;
    private final Cast cast;

    Gatherings(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /**
     * An event that is to come.
     *
     * @param cohort whose it is; null: of the whole programme
     * @param groups in which it is held; null: whoever is invited comes together
     */
    private record Plan(
            String name,
            JsonNode kind,
            @Nullable JsonNode theme,
            Frame.@Nullable Cohort cohort,
            @Nullable Groups groups,
            LocalDate on) {

        List<String> audiences() {
            List<String> themes = theme == null ? List.of() : Definition.codes(theme, "audiences");
            return themes.isEmpty() ? Definition.codes(kind, "audiences") : themes;
        }

        boolean isFor(String audience) {
            return audiences().isEmpty() || audiences().contains(audience);
        }
    }

    /** Puts all events on the agenda. */
    void schedule() {
        List<Frame.Cohort> cohorts = cast.frame.cohorts();
        if (cohorts.isEmpty()) {
            return;
        }
        List<JsonNode> kinds = cast.definition.list("events", "kinds");
        for (int place = 0; place < kinds.size(); place++) {
            JsonNode kind = kinds.get(place);
            // A single one comes early or late by where its kind stands in the blueprint's list.
            double single = kinds.size() == 1 ? 0.5 : place / (kinds.size() - 1.0);
            boolean each = kind.has("group") || kind.has("course") || unsaid(kind);
            if (each) {
                cohorts.forEach(cohort -> spread(kind, cohort, single));
            } else {
                spread(kind, null, single);
            }
        }
    }

    private static boolean unsaid(JsonNode kind) {
        return kind.path("planned").asString("").equals("unknown") || !kind.has("planned");
    }

    private void spread(JsonNode kind, Frame.@Nullable Cohort cohort, double single) {
        String key = Definition.keyOf(kind);
        List<Frame.Cohort> cohorts = cast.frame.cohorts();
        LocalDate from = (cohort == null ? cohorts.getFirst() : cohort).starts().plusDays(5);
        LocalDate ends = (cohort == null ? cohorts.getLast() : cohort).ends();
        LocalDate to = When.earlier(ends, cast.frame.ends()).minusDays(5);
        if (!to.isAfter(from)) {
            return;
        }
        List<JsonNode> themes =
                cast.definition.list("events", "themes").stream()
                        .filter(theme -> theme.path("kind").asString("").equals(key))
                        .toList();
        String name = cohort == null ? key : key + "-" + cohort.key();
        Groups groups =
                cohort == null || !kind.has("group") ? null : groups(kind, cohort, from, to);
        int number = number(kind, themes.size(), stage.chance("events-" + name));
        long span = ChronoUnit.DAYS.between(from, to);
        for (int n = 0; n < number; n++) {
            double way = number == 1 ? single : (n + 1.0) / number;
            LocalDate on = from.plusDays(Math.max(2, (long) (span * way)));
            boolean first = n == 0 && (cohort == null || cohort.equals(cohorts.getFirst()));
            LocalDate training = first ? Preparing.training(cast, key).orElse(null) : null;
            event(
                    new Plan(
                            name + "-" + (n + 1),
                            kind,
                            n < themes.size() ? themes.get(n) : null,
                            cohort,
                            groups,
                            training == null ? Chance.workday(on) : training));
        }
    }

    private static int number(JsonNode kind, int themes, Chance chance) {
        int unsaid =
                kind.has("course")
                        ? UNSAID_OF_A_COURSE
                        : kind.has("group") ? UNSAID_OF_A_GROUP : UNSAID;
        JsonNode of = kind.path("course").path("completion").path("of");
        return Definition.number(of.isInt() ? of : kind.path("planned"), chance)
                .orElse(Math.max(unsaid, themes));
    }

    private Groups groups(JsonNode kind, Frame.Cohort cohort, LocalDate from, LocalDate to) {
        Groups groups = new Groups(stage, cast, cohort, kind);
        String name = "groups-" + Definition.keyOf(kind) + "-" + cohort.key();
        stage.agenda().alone(from, name, groups::form);
        long span = ChronoUnit.DAYS.between(from, to);
        stage.agenda().alone(from.plusDays(Math.max(1, span / 2)), name, groups::change);
        return groups;
    }

    private void event(Plan plan) {
        LocalDate opens = cast.frame.opens().plusDays(1);
        LocalDate planned = When.later(opens, plan.on().minusWeeks(2));
        // Alone, so that everybody's course up to the day is known.
        if (plan.groups() == null) {
            Strand calls = stage.strand("event-" + plan.name());
            stage.agenda()
                    .at(
                            planned,
                            "event-" + plan.name(),
                            day -> {
                                String event = plan(calls, plan, null);
                                stage.agenda()
                                        .alone(
                                                plan.on(),
                                                "event-" + plan.name(),
                                                on ->
                                                        hold(
                                                                calls,
                                                                plan,
                                                                event,
                                                                people(plan, on),
                                                                on));
                            });
            return;
        }
        Groups groups = plan.groups();
        stage.agenda()
                .alone(
                        plan.on(),
                        "event-" + plan.name(),
                        on -> groups.formed().forEach(group -> meet(plan, group, on)));
    }

    private void meet(Plan plan, Groups.Group group, LocalDate on) {
        Strand calls = stage.strand("event-" + plan.name() + "-" + group.key);
        People people =
                new People(
                        group.participants.stream().filter(one -> Cast.takesPart(one, on)).toList(),
                        List.copyOf(group.mentors));
        if (people.participants().isEmpty() && people.mentors().isEmpty()) {
            return;
        }
        hold(calls, plan, plan(calls, plan, group), people, on);
    }

    private String plan(Strand calls, Plan plan, Groups.@Nullable Group group) {
        List<String> audiences = plan.audiences();
        Frame.Cohort cohort = plan.cohort();
        JsonNode theme = plan.theme();
        return calls.post(
                        leads(plan),
                        "plan-group-event",
                        "/api/group-events",
                        Fields.of(
                                "programme",
                                cast.programme,
                                "cohort",
                                cohort == null ? null : cast.cohorts.get(cohort.key()),
                                "kind",
                                Definition.keyOf(plan.kind()),
                                "theme",
                                theme == null ? null : Definition.keyOf(theme),
                                "plannedOn",
                                plan.on(),
                                "audiences",
                                audiences.isEmpty() ? null : audiences,
                                "group",
                                group == null ? null : group.id))
                .id();
    }

    /** The coordinating mentor, where only mentors come together; else the process leader. */
    private Actor leads(Plan plan) {
        Actor coordinator = cast.coordinator;
        return coordinator != null && plan.audiences().equals(List.of("mentors"))
                ? coordinator
                : cast.processLeader;
    }

    /** Those who could come. */
    private record People(Collection<Participant> participants, Collection<Mentor> mentors) {}

    private People people(Plan plan, LocalDate on) {
        cast.note();
        Frame.Cohort cohort = plan.cohort();
        List<Participant> participants =
                cast.participants.stream()
                        .filter(one -> one.admitted && Cast.takesPart(one, on))
                        .filter(one -> cohort == null || one.cohort.equals(cohort))
                        .filter(_ -> plan.isFor("participants"))
                        .toList();
        boolean training = isTraining(plan, on);
        List<Mentor> mentors =
                cast.mentors.stream()
                        .filter(_ -> plan.isFor("mentors"))
                        .filter(one -> training ? one.trained : busy(one, cohort, on))
                        .toList();
        return new People(participants, mentors);
    }

    private boolean isTraining(Plan plan, LocalDate on) {
        return Preparing.training(cast, Definition.keyOf(plan.kind()))
                .filter(on::equals)
                .isPresent();
    }

    private static boolean busy(Mentor one, Frame.@Nullable Cohort cohort, LocalDate on) {
        return one.pairs.stream()
                .filter(pair -> cohort == null || pair.participant().cohort.equals(cohort))
                .anyMatch(pair -> pair.lasts(on));
    }

    private void hold(Strand calls, Plan plan, String event, People invited, LocalDate on) {
        Chance chance = stage.chance("event-" + plan.name());
        boolean training = isTraining(plan, on);
        List<String> participants =
                invited.participants().stream()
                        .filter(_ -> chance.with(0.75))
                        .map(one -> one.id)
                        .limit(MOST_INVITED / 2)
                        .toList();
        List<String> mentors =
                invited.mentors().stream()
                        // Who was trained was there: it is a step of theirs.
                        .filter(_ -> training || chance.with(0.6))
                        .map(one -> one.id)
                        .limit(MOST_INVITED / 2)
                        .toList();
        List<Map<String, Object>> others = new ArrayList<>();
        for (String audience : plan.audiences()) {
            if (!audience.equals("participants") && !audience.equals("mentors")) {
                others.add(Fields.of("audience", audience, "count", chance.between(1, 9)));
            }
        }
        calls.post(
                leads(plan),
                "hold-group-event",
                "/api/group-events/" + event + "/held",
                Fields.of(
                        "heldOn",
                        on,
                        "participants",
                        participants.isEmpty() ? null : participants,
                        "mentors",
                        mentors.isEmpty() ? null : mentors,
                        "others",
                        others.isEmpty() ? null : others));
        if (plan.groups() != null || !plan.isFor("participants") && chance.with(0.7)) {
            conclude(calls, plan, event);
        }
    }

    /** What a group or those who lead others have come to, about nobody in particular. */
    private void conclude(Strand calls, Plan plan, String event) {
        calls.post(
                leads(plan),
                "conclude-group-event",
                "/api/group-events/" + event + "/conclusions",
                Fields.of(
                        "text",
                        cast.words(
                                "Det hjälper att komma överens om mål redan vid första mötet.",
                                "Det hjelper å bli enige om mål allerede på første møte.")));
    }
}
