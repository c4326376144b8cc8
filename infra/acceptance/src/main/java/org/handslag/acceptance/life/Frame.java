package org.handslag.acceptance.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.handslag.acceptance.stage.Chance;
import tools.jackson.databind.JsonNode;

/**
 * When what happens, and to how many: from the blueprint, else from the tale, else assumed and
 * said.
 *
 * @param opens the day on which the programme is entered
 * @param ends the last day that is lived through
 * @param mentors how many are looked for before pairs are needed
 * @param assumed what the documents do not say and the story had to take from somewhere, in words
 */
record Frame(
        LocalDate opens, LocalDate ends, List<Cohort> cohorts, int mentors, List<String> assumed) {

    private static final LocalDate ANY_YEAR = LocalDate.of(2014, 1, 13);
    private static final int ANY_MONTHS = 12;
    private static final int ANY_PLACES = 8;
    private static final int OPEN_ENDED_COHORTS = 2;

    /**
     * One intake and what follows from it.
     *
     * @param listed whether the blueprint has it; others are opened as they come
     */
    record Cohort(
            String key,
            boolean listed,
            int places,
            int applicants,
            LocalDate opens,
            LocalDate referredUntil,
            LocalDate decidedUntil,
            LocalDate matched,
            LocalDate starts,
            LocalDate ends) {}

    /** The frame of a definition. */
    static Frame of(Definition definition, Tale tale, Chance chance) {
        return new Drawing(definition, tale, chance).frame();
    }

    private static final class Drawing {
        private final Definition definition;
        private final Tale tale;
        private final Chance chance;
        private final List<String> assumed = new ArrayList<>();

        Drawing(Definition definition, Tale tale, Chance chance) {
            this.definition = definition;
            this.tale = tale;
            this.chance = chance;
        }

        Frame frame() {
            LocalDate begins = begins();
            int months = months();
            List<Cohort> cohorts = cohorts(begins, months);
            LocalDate opens = begins.minusWeeks(2);
            LocalDate ends = begins;
            for (Cohort cohort : cohorts) {
                opens = When.earlier(opens, cohort.opens().minusWeeks(6));
                ends = When.later(ends, cohort.ends().plusMonths(3));
            }
            for (LocalDate dated : dated()) {
                opens = When.earlier(opens, dated.minusWeeks(1));
                ends = When.later(ends, dated);
            }
            LocalDate until = When.last(tale.day("until")).orElse(ends);
            return new Frame(opens, until, cohorts, mentors(cohorts), List.copyOf(assumed));
        }

        private LocalDate begins() {
            Optional<LocalDate> said = When.first(definition.at("period", "from"));
            Optional<LocalDate> told = When.first(tale.day("from"));
            LocalDate begins = told.or(() -> said).orElse(ANY_YEAR);
            if (said.isEmpty()) {
                assumed.add("when it begins is not said: lived from " + begins);
            }
            return begins;
        }

        private int months() {
            OptionalInt course = Definition.number(definition.at("course", "months"), chance);
            if (course.isPresent()) {
                return course.getAsInt();
            }
            OptionalInt period = Definition.number(definition.at("period", "months"), chance);
            if (period.isPresent()) {
                return period.getAsInt();
            }
            if (definition.list("cohorts").stream().noneMatch(each -> each.has("to"))) {
                assumed.add("how long a course is is not said: " + ANY_MONTHS + " months");
            }
            return ANY_MONTHS;
        }

        private List<Cohort> cohorts(LocalDate begins, int months) {
            List<Cohort> cohorts = new ArrayList<>();
            List<JsonNode> listed = definition.list("cohorts");
            int perYear =
                    Math.max(
                            1,
                            definition
                                    .at("intake", "cohortsPerYear")
                                    .asInt(12 / Math.min(months, 12)));
            int apart = Math.max(1, 12 / perYear);
            int many = Math.min(listed.size(), tale.cohorts().orElse(listed.size()));
            if (listed.isEmpty()) {
                many = tale.cohorts().orElse(OPEN_ENDED_COHORTS);
                assumed.add("cohorts follow each other: lived through " + many);
            }
            for (int i = 0; i < many; i++) {
                JsonNode said = listed.isEmpty() ? definition.at("nothing") : listed.get(i);
                String key = listed.isEmpty() ? String.valueOf(i + 1) : Definition.keyOf(said);
                LocalDate starts =
                        When.first(said.path("from"))
                                .orElse(begins.plusMonths(2L + (long) i * apart));
                LocalDate ends =
                        When.last(said.path("to")).orElse(starts.plusMonths(months).minusDays(1));
                LocalDate last = When.last(definition.at("period", "to")).orElse(ends);
                cohorts.add(
                        cohort(
                                key,
                                !listed.isEmpty(),
                                said,
                                starts,
                                ends.isAfter(last) && last.isAfter(starts) ? last : ends));
            }
            return cohorts;
        }

        private Cohort cohort(
                String key, boolean listed, JsonNode said, LocalDate starts, LocalDate ends) {
            int places = places(key, said);
            int applicants =
                    tale.applicants().orElseGet(() -> places + chance.between(1, places / 2 + 1));
            LocalDate matched =
                    When.first(said.path("matching").path("from")).orElse(starts.minusWeeks(3));
            LocalDate decided =
                    When.last(said.path("selection").path("to"))
                            .or(() -> When.last(said.path("selection").path("from")))
                            .orElse(matched.minusWeeks(1));
            decided = When.earlier(decided, matched.minusDays(6));
            LocalDate from =
                    When.first(said.path("selection").path("from")).orElse(decided.minusWeeks(7));
            from = When.earlier(from, decided.minusWeeks(3));
            return new Cohort(
                    key,
                    listed,
                    places,
                    Math.max(applicants, places),
                    from.minusWeeks(1),
                    decided.minusWeeks(2),
                    decided,
                    matched,
                    starts,
                    ends);
        }

        private int places(String key, JsonNode said) {
            OptionalInt number = Definition.number(said.path("participants"), chance);
            if (number.isPresent() && number.getAsInt() > 0) {
                return number.getAsInt();
            }
            int split =
                    said.path("places").values().stream()
                            .mapToInt(
                                    each ->
                                            Definition.number(each.path("number"), chance)
                                                    .orElse(0))
                            .sum();
            if (split > 0) {
                return split;
            }
            int told = tale.places().orElse(ANY_PLACES);
            assumed.add("how many are in cohort " + key + " is not said: " + told);
            return told;
        }

        private int mentors(List<Cohort> cohorts) {
            if (!definition.hasPairs()) {
                return 0;
            }
            int planned =
                    definition.list("mentors", "planned").stream()
                            .mapToInt(
                                    each ->
                                            Definition.number(each.path("number"), chance)
                                                    .orElse(0))
                            .sum();
            int capacity = capacity(definition);
            if (definition.meetsJointly()
                    && !definition.at("mentors", "capacity", "default").isInt()) {
                assumed.add("how many participants a mentor has is not said: " + capacity);
            }
            int first = cohorts.isEmpty() ? 0 : cohorts.getFirst().places();
            return planned > 0 ? planned : (first + capacity - 1) / capacity;
        }

        private List<LocalDate> dated() {
            List<LocalDate> dates = new ArrayList<>();
            definition
                    .list("decisions")
                    .forEach(each -> When.first(each.path("on")).ifPresent(dates::add));
            definition
                    .list("reports")
                    .forEach(each -> When.last(each.path("due")).ifPresent(dates::add));
            for (JsonNode survey : definition.list("surveys")) {
                When.first(survey.path("when").path("from")).ifPresent(dates::add);
                When.last(survey.path("when").path("to")).ifPresent(dates::add);
            }
            for (JsonNode activity : definition.list("activities")) {
                for (JsonNode planned : activity.path("planned").values()) {
                    When.first(planned.path("from")).ifPresent(dates::add);
                    When.last(planned.path("to")).ifPresent(dates::add);
                }
            }
            return dates;
        }
    }

    /**
     * How many participants a mentor has where nothing else is agreed: where the document does not
     * say, two if a mentor's participants are to meet together, and else one, as the platform has
     * it.
     */
    static int capacity(Definition definition) {
        int unsaid = definition.meetsJointly() ? 2 : 1;
        return Math.max(1, definition.at("mentors", "capacity", "default").asInt(unsaid));
    }
}
