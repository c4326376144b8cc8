package org.handslag.reporting.figures.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports that every programme can have, where its plan lists none of the kind. */
final class PlatformReports {
    private static final List<Plan.Due> ALL =
            List.of(
                    report(
                            "interim",
                            Map.of(
                                    "sv", "Delrapport",
                                    "nb", "Underveisrapport",
                                    "en", "Interim report")),
                    report(
                            "final",
                            Map.of(
                                    "sv", "Slutrapport",
                                    "nb", "Sluttrapport",
                                    "en", "Final report")),
                    report(
                            "status",
                            Map.of(
                                    "sv", "Lägesrapport",
                                    "nb", "Statusrapport",
                                    "en", "Status report")));

    private PlatformReports() {}

    static Optional<Plan.Due> of(String key) {
        return ALL.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static Plan.Due report(String kind, Map<String, String> titles) {
        return new Plan.Due(kind, Words.of(titles), kind, null, null, List.of());
    }
}
