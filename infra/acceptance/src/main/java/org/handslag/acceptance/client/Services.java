package org.handslag.acceptance.client;

import java.util.Map;
import java.util.Set;

/** Which service answers a path, and whose events it consumes. */
final class Services {

    private static final Map<String, String> OF_SEGMENT =
            Map.ofEntries(
                    Map.entry("tenants", "gateway"),
                    Map.entry("tenant", "gateway"),
                    Map.entry("municipalities", "gateway"),
                    Map.entry("invitations", "gateway"),
                    Map.entry("memberships", "gateway"),
                    Map.entry("blueprints", "participant-service"),
                    Map.entry("blueprint-schema", "participant-service"),
                    Map.entry("standard-questions", "participant-service"),
                    Map.entry("programmes", "participant-service"),
                    Map.entry("cohorts", "participant-service"),
                    Map.entry("participants", "participant-service"),
                    Map.entry("admissions", "participant-service"),
                    Map.entry("outcomes", "participant-service"),
                    Map.entry("internships", "participant-service"),
                    Map.entry("organisations", "mentor-service"),
                    Map.entry("mentors", "mentor-service"),
                    Map.entry("placement-offers", "mentor-service"),
                    Map.entry("placement-applications", "mentor-service"),
                    Map.entry("internship-packages", "mentor-service"),
                    Map.entry("references", "mentor-service"),
                    Map.entry("tours", "mentor-service"),
                    Map.entry("rounds", "matching-service"),
                    Map.entry("pairs", "matching-service"),
                    Map.entry("suggestions", "matching-service"),
                    Map.entry("rematches", "matching-service"),
                    Map.entry("meetings", "meeting-service"),
                    Map.entry("meeting-plans", "meeting-service"),
                    Map.entry("group-events", "meeting-service"),
                    Map.entry("contacts", "meeting-service"),
                    Map.entry("courses", "meeting-service"),
                    Map.entry("groups", "meeting-service"),
                    Map.entry("workbooks", "meeting-service"),
                    Map.entry("surveys", "reporting-service"),
                    Map.entry("interviews", "reporting-service"),
                    Map.entry("sus-exports", "reporting-service"),
                    Map.entry("costs", "reporting-service"),
                    Map.entry("deviations", "reporting-service"),
                    Map.entry("report-previews", "reporting-service"),
                    Map.entry("report-texts", "reporting-service"),
                    Map.entry("publications", "reporting-service"),
                    Map.entry("reports", "reporting-service"));

    /** The kinds that a service mirrors; to wait for another one would be in vain. */
    private static final Map<String, Set<String>> CONSUMED =
            Map.of(
                    "gateway", Set.of("participants", "mentors"),
                    "participant-service",
                            Set.of(
                                    "memberships",
                                    "rounds",
                                    "pairs",
                                    "mentors",
                                    "organisations",
                                    "internship-packages"),
                    "mentor-service",
                            Set.of(
                                    "memberships",
                                    "programmes",
                                    "participants",
                                    "pairs",
                                    "admissions"),
                    "matching-service",
                            Set.of(
                                    "memberships",
                                    "programmes",
                                    "cohorts",
                                    "participants",
                                    "admissions",
                                    "mentors"),
                    "meeting-service",
                            Set.of(
                                    "memberships",
                                    "programmes",
                                    "cohorts",
                                    "admissions",
                                    "pairs",
                                    "participants",
                                    "mentors"));

    private Services() {}

    /** The service behind a path from {@code /api} on. */
    static String ofPath(String path) {
        String[] parts = path.split("[/?]", 4);
        return OF_SEGMENT.getOrDefault(parts.length > 2 ? parts[2] : "", "gateway");
    }

    /** A path of the service under which nothing is: the cheapest thing to ask for. */
    static String nothingIn(String service) {
        String list =
                switch (service) {
                    case "gateway" -> "erasures";
                    case "participant-service" -> "cohorts";
                    case "mentor-service" -> "mentors";
                    case "matching-service" -> "pairs";
                    case "meeting-service" -> "meetings";
                    case "reporting-service" -> "reports";
                    default -> throw new IllegalArgumentException(service + " consumes nothing");
                };
        return "/api/" + list + "/00000000000000000000000000";
    }

    /** Whether the service hears of aggregates of the kind; the report's service hears of all. */
    static boolean consumes(String service, String plural) {
        Set<String> kinds = CONSUMED.get(service);
        return (kinds == null || kinds.contains(plural)) && !service.equals(owner(plural));
    }

    private static String owner(String plural) {
        return OF_SEGMENT.getOrDefault(plural, "");
    }
}
