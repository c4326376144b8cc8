package org.handslag.reporting.facts.kafka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handslag.reporting.figures.plan.Keyed;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.plan.Printed;
import org.handslag.reporting.figures.plan.Range;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the plan out of a programme's blueprint, as its event carries it. The blueprint was
 * validated by its owner; what this reader does not know it leaves, what is missing stays absent.
 */
final class PlanReader {
    /** Of minutes: nobody writes them, or nobody knows who. */
    private static final List<String> SILENT = List.of("none", "unknown");

    private PlanReader() {}

    /**
     * The plan.
     *
     * @param definition the whole blueprint
     */
    public static Plan read(JsonNode definition) {
        List<Keyed> roles = Nodes.list(definition.path("roles"), Nodes::keyed);
        JsonNode body = definition.path("decidingBody");
        JsonNode intake = definition.path("intake");
        JsonNode mentors = definition.path("mentors");
        JsonNode period = definition.path("period");
        Integer months = Nodes.number(definition.path("outcomes").path("placement"), "months");
        return new Plan(
                blueprint(definition),
                Nodes.text(definition, "version", ""),
                title(definition),
                owner(definition.path("owner")),
                Nodes.list(definition.path("partners"), PlanReader::partner),
                Nodes.words(body.path("title")),
                Nodes.list(body.path("way"), PlanReader::keyedOrText),
                Nodes.list(definition.path("municipalities"), Nodes::keyed),
                new Plan.Period(Nodes.printed(period, "from"), Nodes.printed(period, "to")),
                roles,
                Nodes.list(definition.path("activities"), row -> activity(row, roles)),
                Nodes.list(definition.path("decisions"), PlanReader::milestone),
                Nodes.list(definition.path("reports"), PlanReader::due),
                Nodes.list(intake.path("sources"), Nodes::keyed),
                endReasons(definition),
                Nodes.list(intake.path("reasons").path("declined"), Nodes::keyed),
                Nodes.list(definition.path("cohorts"), PlanReader::cohort),
                mentorsPlanned(mentors),
                Nodes.list(mentors.path("channels"), Nodes::keyed),
                Nodes.list(mentors.path("industries"), Nodes::keyed),
                Nodes.list(
                        definition.path("meetings").path("kinds"),
                        kind -> meetingKind(kind, talks(definition))),
                Nodes.list(definition.path("events").path("kinds"), PlanReader::eventKind),
                Nodes.list(definition.path("events").path("themes"), PlanReader::theme),
                months,
                GoalReader.forms(definition.path("surveys")),
                GoalReader.goals(definition.path("goals")),
                definition.path("budget").isObject()
                        ? BudgetReader.read(definition.path("budget"))
                        : null,
                Nodes.list(definition.path("conflicts"), PlanReader::conflict),
                Nodes.list(definition.path("notes"), PlanReader::wordsOrEmpty),
                CourseReader.read(definition),
                definition.path("pairs").asBoolean(true),
                sisters(definition),
                terms(definition, roles),
                Nodes.list(definition.path("statedFigures"), PlanReader::statedFigure));
    }

    static String blueprint(JsonNode definition) {
        return Nodes.text(definition, "blueprint", "unknown");
    }

    static Words title(JsonNode definition) {
        return Nodes.words(definition, "title", Nodes.text(definition, "blueprint", ""));
    }

    static List<String> sisters(JsonNode definition) {
        return Nodes.texts(definition.path("sisters"));
    }

    /** Null where nothing is said of any of them. */
    private static Plan.@Nullable Terms terms(JsonNode definition, List<Keyed> roles) {
        JsonNode intake = definition.path("intake");
        JsonNode fee = intake.path("fee");
        var terms =
                new Plan.Terms(
                        fee.isObject()
                                ? new Plan.Fee(
                                        Nodes.text(fee, "amount", "unknown"),
                                        Nodes.text(fee, "currency"),
                                        Nodes.text(fee, "from"))
                                : null,
                        Nodes.list(
                                intake.path("decidedBy"),
                                role -> Keyed.titleOf(roles, role.asString())),
                        Nodes.texts(intake.path("sharedWith")),
                        Nodes.text(definition.path("course"), "threeWayTalks"));
        return terms.equals(new Plan.Terms(null, List.of(), List.of(), null)) ? null : terms;
    }

    private static Plan.StatedFigure statedFigure(JsonNode node) {
        Keyed keyed = Nodes.keyed(node);
        return new Plan.StatedFigure(
                keyed.key(),
                keyed.title(),
                node.path("stated").asInt(0),
                Nodes.list(
                        node.path("parts"),
                        part ->
                                new Plan.StatedPart(
                                        Nodes.keyed(part).key(),
                                        Nodes.keyed(part).title(),
                                        part.path("number").asInt(0))));
    }

    private static Words owner(JsonNode owner) {
        Words plain = owner.has("title") ? Nodes.words(owner.path("title")) : Nodes.words(owner);
        return plain == null ? Words.of("") : plain;
    }

    private static Plan.Partner partner(JsonNode node) {
        Keyed keyed = Nodes.keyed(node);
        return new Plan.Partner(keyed.key(), keyed.title(), node.path("signs").asBoolean(false));
    }

    private static Keyed keyedOrText(JsonNode node) {
        return node.isObject() && node.has("key")
                ? Nodes.keyed(node)
                : new Keyed(node.isString() ? node.stringValue() : "unknown", wordsOrEmpty(node));
    }

    private static Words wordsOrEmpty(JsonNode node) {
        Words words = Nodes.words(node);
        return words == null ? Words.of("") : words;
    }

    private static Plan.Activity activity(JsonNode row, List<Keyed> roles) {
        return new Plan.Activity(
                row.path("row").asInt(0),
                Nodes.words(row, "title", ""),
                Nodes.list(row.path("planned"), PlanReader::span).stream()
                        .filter(Objects::nonNull)
                        .toList(),
                Nodes.list(row.path("responsible"), one -> responsible(one, roles)),
                Nodes.words(row.path("stated")));
    }

    private static Words responsible(JsonNode node, List<Keyed> roles) {
        return node.isString() ? Keyed.titleOf(roles, node.stringValue()) : wordsOrEmpty(node);
    }

    private static Plan.@Nullable Span span(JsonNode node) {
        Printed from = Nodes.printed(node, "from");
        return from == null
                ? null
                : new Plan.Span(from, Nodes.printed(node, "to"), Nodes.words(node.path("note")));
    }

    private static Plan.Milestone milestone(JsonNode node) {
        Keyed keyed = Nodes.keyed(node);
        return new Plan.Milestone(
                keyed.key(),
                keyed.title(),
                Nodes.printed(node, "on"),
                Nodes.text(node, "by"),
                Nodes.text(node, "kind", "decision"));
    }

    private static Plan.Due due(JsonNode node) {
        Keyed keyed = Nodes.keyed(node);
        return new Plan.Due(
                keyed.key(),
                keyed.title(),
                Nodes.text(node, "kind", "interim"),
                Nodes.printed(node, "due"),
                Nodes.text(node, "to"),
                Nodes.texts(node.path("stated")));
    }

    /** Why participants end early and why pairs and internships end, each code once. */
    private static List<Keyed> endReasons(JsonNode definition) {
        Map<String, Keyed> reasons = new LinkedHashMap<>();
        var all = new ArrayList<Keyed>();
        all.addAll(Nodes.list(definition.path("outcomes").path("endReasons"), Nodes::keyed));
        all.addAll(Nodes.list(definition.path("agreement").path("endReasons"), Nodes::keyed));
        all.addAll(Nodes.list(definition.path("placements").path("endReasons"), Nodes::keyed));
        all.forEach(one -> reasons.putIfAbsent(one.key(), one));
        return List.copyOf(reasons.values());
    }

    private static Plan.Cohort cohort(JsonNode node) {
        Keyed keyed = Nodes.keyed(node);
        return new Plan.Cohort(
                keyed.key(),
                keyed.title(),
                Nodes.printed(node, "from"),
                Nodes.printed(node, "to"),
                range(node.path("participants")),
                Nodes.printed(node.path("selection"), "to"),
                Nodes.printed(node.path("matching"), "from"),
                Nodes.list(
                        node.path("places"),
                        one ->
                                new Plan.Part(
                                        Nodes.text(one, "municipality"),
                                        range(one.path("number")))));
    }

    private static List<Plan.MentorsPlanned> mentorsPlanned(JsonNode mentors) {
        var planned = new ArrayList<Plan.MentorsPlanned>();
        for (JsonNode one : mentors.path("planned")) {
            planned.add(
                    new Plan.MentorsPlanned(
                            Nodes.text(one, "municipality"), range(one.path("number"))));
        }
        return planned;
    }

    /** Whether three-way talks belong to a participant's course, a number of them. */
    private static boolean talks(JsonNode definition) {
        Integer talks = Nodes.number(definition.path("course"), "threeWayTalks");
        return talks != null && talks > 0;
    }

    private static Plan.MeetingKind meetingKind(JsonNode node, boolean talks) {
        Keyed keyed = Nodes.keyed(node);
        String minutes = Nodes.text(node.path("minutes"), "by");
        return new Plan.MeetingKind(
                keyed.key(),
                keyed.title(),
                Nodes.text(node, "level", "pair"),
                Nodes.number(node, "everyMonths"),
                node.has("everyMonths")
                        || node.has("perMonth")
                        || range(node.path("total")).least() != null
                        || (talks && "three-way".equals(Nodes.text(node, "purpose"))),
                minutes == null || SILENT.contains(minutes) ? null : minutes);
    }

    private static Plan.EventKind eventKind(JsonNode node) {
        Keyed keyed = Nodes.keyed(node);
        return new Plan.EventKind(
                keyed.key(),
                keyed.title(),
                range(node.path("planned")),
                node.path("course").isObject()
                        ? completion(node.path("course").path("completion"))
                        : null);
    }

    private static Plan.Completion completion(JsonNode node) {
        return new Plan.Completion(
                node.isString() && node.stringValue().equals("all"),
                Nodes.number(node, "attended"));
    }

    private static Plan.Theme theme(JsonNode node) {
        Keyed keyed = Nodes.keyed(node);
        return new Plan.Theme(keyed.key(), keyed.title(), Nodes.text(node, "kind"));
    }

    private static Plan.Conflict conflict(JsonNode node) {
        return new Plan.Conflict(
                Nodes.text(node, "key", "unknown"),
                Nodes.words(node, "text", ""),
                Nodes.texts(node.path("about")),
                Nodes.texts(node.path("values")));
    }

    /** A number, one between two, at least or at most one, one a year, or unknown. */
    static Range range(JsonNode node) {
        if (node.isIntegralNumber()) {
            return Range.of(node.intValue());
        }
        Integer least = Nodes.number(node, "min");
        Integer most = Nodes.number(node, "max");
        return new Range(
                least == null ? Nodes.number(node, "atLeast") : least,
                most == null ? Nodes.number(node, "atMost") : most,
                Nodes.number(node, "perYear"));
    }
}
