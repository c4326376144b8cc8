package org.handslag.reporting.facts.kafka;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Printed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads how long a participant's way is, and by which rules it is followed. */
final class CourseReader {
    private CourseReader() {}

    static Plan.Course read(JsonNode definition) {
        JsonNode course = definition.path("course");
        JsonNode mentors = definition.path("mentors");
        return new Plan.Course(
                Nodes.number(course, "months"),
                course.path("leave").path("offeredToFinish").asBoolean(false),
                Nodes.number(definition.path("matching").path("trial"), "thinkDays"),
                definition.path("agreement").path("required").asBoolean(false),
                course.path("plan").path("required").asBoolean(false),
                lastChannel(mentors.path("channels")),
                newMentors(mentors.path("newShare")),
                contact(definition.path("contact")));
    }

    private static Plan.@Nullable Contact contact(JsonNode node) {
        Integer months = Nodes.number(node, "everyMonths");
        return months == null ? null : new Plan.Contact(months, Nodes.text(node, "with", "pair"));
    }

    /** The last day on which a channel of recruiting is planned to be used. */
    private static @Nullable Printed lastChannel(JsonNode channels) {
        return Nodes.list(channels, one -> Nodes.printed(one, "to")).stream()
                .filter(Objects::nonNull)
                .filter(one -> one.last() != null)
                .max(
                        Comparator.comparing(
                                Printed::last, Comparator.nullsFirst(LocalDate::compareTo)))
                .orElse(null);
    }

    private static Plan.@Nullable NewMentors newMentors(JsonNode node) {
        if (!node.isObject()) {
            return null;
        }
        return new Plan.NewMentors(
                percent(node.path("min")),
                percent(node.path("max")),
                Nodes.words(node.path("stated")));
    }

    /** Printed in percent, kept as a fraction of 1. */
    private static @Nullable BigDecimal percent(JsonNode node) {
        BigDecimal percent = GoalReader.share(node);
        return percent == null ? null : percent.movePointLeft(2).stripTrailingZeros();
    }
}
