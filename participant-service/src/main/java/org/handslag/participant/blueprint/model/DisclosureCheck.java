package org.handslag.participant.blueprint.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.participant.disclosure.model.Audience;
import org.handslag.participant.disclosure.model.Moment;
import org.handslag.participant.disclosure.model.Policy;
import org.handslag.participant.disclosure.model.Step;
import org.handslag.participant.disclosure.model.What;

/** Steps of disclosure are known, stand once, suit their audience, and keep the name first. */
final class DisclosureCheck {
    private static final Set<String> WHATS = codes(What.values());
    private static final Set<String> MOMENTS = codes(Moment.values());
    private static final Set<String> AUDIENCES =
            codes(Audience.ROUND_MENTORS, Audience.PAIR_MENTOR);

    private DisclosureCheck() {}

    static void run(Blueprint blueprint, Findings findings) {
        Policy policy = blueprint.disclosure();
        List<Map<?, ?>> steps = blueprint.objects("disclosure", "steps");
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Map<?, ?> object = steps.get(i);
            String at = "/disclosure/steps/" + i;
            findings.mustBeOneOf(at + "/what", object.get("what"), WHATS, "disclosure");
            findings.mustBeOneOf(at + "/to", object.get("to"), AUDIENCES, "disclosure");
            findings.mustBeOneOf(at + "/at", object.get("at"), MOMENTS, "disclosure");
            Blueprint.step(object)
                    .ifPresent(
                            step -> {
                                if (!seen.add(List.of(step.what(), step.to()))) {
                                    findings.add(
                                            at, "duplicate", Map.of("value", code(step.what())));
                                }
                                if (!step.at().suits(step.to())) {
                                    findings.add(
                                            at + "/at",
                                            "moment-not-for-audience",
                                            Map.of("at", code(step.at()), "to", code(step.to())));
                                } else {
                                    order(policy, step, at, findings);
                                }
                            });
        }
        workplace(blueprint, policy, findings);
    }

    /** Said at the step itself, and at a name that comes later than what takes the default. */
    private static void order(Policy policy, Step step, String at, Findings findings) {
        boolean early = policy.showsBeforeName(step.what(), step.to());
        boolean late =
                step.what() == What.NAME
                        && Stream.of(What.values())
                                .anyMatch(what -> policy.showsBeforeName(what, step.to()));
        if (early || late) {
            findings.add(at + "/at", "shown-before-name", Map.of("what", code(step.what())));
        }
    }

    private static void workplace(Blueprint blueprint, Policy policy, Findings findings) {
        if (!(blueprint.at("disclosure", "workplace") instanceof List<?> items)) {
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            String at = "/disclosure/workplace/" + i;
            findings.mustBeOneOf(at, items.get(i), WHATS, "disclosure");
            if (Blueprint.one(What.values(), items.get(i)).filter(What::needsName).isPresent()
                    && !policy.workplace().contains(What.NAME)) {
                findings.add(at, "shown-before-name", Map.of("what", items.get(i)));
            }
        }
    }

    private static Set<String> codes(Enum<?>... values) {
        return Stream.of(values).map(DisclosureCheck::code).collect(Collectors.toSet());
    }

    /** How a document writes it. */
    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
