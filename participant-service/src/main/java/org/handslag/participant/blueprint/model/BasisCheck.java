package org.handslag.participant.blueprint.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.participant.basis.model.Basis;
import org.handslag.platform.personal.Keeping;
import org.jspecify.annotations.Nullable;

/** Purposes rest on a basis that there is, and nothing is kept for a time that nobody means. */
final class BasisCheck {
    private static final Set<String> BASES =
            Stream.of(Basis.values()).map(DisclosureCheck::code).collect(Collectors.toSet());

    private BasisCheck() {}

    static void run(Blueprint blueprint, Findings findings) {
        List<Map<?, ?>> purposes = blueprint.objects("purposes");
        for (int i = 0; i < purposes.size(); i++) {
            String at = "/purposes/" + i;
            findings.mustBeOneOf(at + "/basis", purposes.get(i).get("basis"), BASES, "purposes");
            if (purposes.get(i).get("keep") instanceof Map<?, ?> keep) {
                months(at + "/keep/months", keep.get("months"), findings);
            }
        }
        for (String who : List.of("participants", "mentors")) {
            months(
                    "/retention/" + who + "/monthsAfterEnd",
                    blueprint.at("retention", who, "monthsAfterEnd"),
                    findings);
        }
    }

    private static void months(String at, @Nullable Object months, Findings findings) {
        if (months instanceof Number number
                && (number.doubleValue() < 0 || number.doubleValue() > Keeping.MAX_MONTHS)) {
            findings.add(at, "out-of-range", Map.of("max", Keeping.MAX_MONTHS));
        }
    }
}
