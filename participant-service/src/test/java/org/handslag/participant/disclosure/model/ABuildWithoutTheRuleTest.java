package org.handslag.participant.disclosure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.platform.personal.Grace;
import org.handslag.testkit.guarantee.BrokenBuild;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite passes with the rule, and turns red without it or with a part of it missing. */
class ABuildWithoutTheRuleTest {
    private static final DisclosureRule RULE = new StepByStep();

    static Stream<BrokenBuild<DisclosureRule>> broken() {
        return Map.<String, DisclosureRule>of(
                        "shows everything",
                        new Broken() {
                            @Override
                            public List<Shown> toMentor(
                                    Policy policy,
                                    Disclosed disclosed,
                                    Guard guard,
                                    Ground ground,
                                    LocalDate today) {
                                return everything(today);
                            }
                        },
                        "forgets what was said",
                        new Broken() {
                            @Override
                            public List<Shown> toMentor(
                                    Policy policy,
                                    Disclosed disclosed,
                                    Guard guard,
                                    Ground ground,
                                    LocalDate today) {
                                return RULE.toMentor(
                                        policy, Disclosed.NOTHING, guard, ground, today);
                            }
                        },
                        "forgets protection",
                        new Broken() {
                            @Override
                            public List<Shown> toMentor(
                                    Policy policy,
                                    Disclosed disclosed,
                                    Guard guard,
                                    Ground ground,
                                    LocalDate today) {
                                return RULE.toMentor(policy, disclosed, Guard.NONE, ground, today);
                            }
                        },
                        "never ends",
                        new Broken() {
                            @Override
                            public List<Shown> toMentor(
                                    Policy policy,
                                    Disclosed disclosed,
                                    Guard guard,
                                    Ground ground,
                                    LocalDate today) {
                                Policy endless =
                                        new Policy(
                                                policy.steps(),
                                                new Grace(100_000),
                                                policy.graceSource(),
                                                policy.workplace(),
                                                policy.workplaceSource());
                                return RULE.toMentor(endless, disclosed, guard, ground, today);
                            }
                        },
                        "looks ahead",
                        new Broken() {
                            @Override
                            public List<Shown> toMentor(
                                    Policy policy,
                                    Disclosed disclosed,
                                    Guard guard,
                                    Ground ground,
                                    LocalDate today) {
                                return RULE.toMentor(
                                        policy, disclosed, guard, ground, today.plusDays(1));
                            }
                        },
                        "tells every workplace",
                        new Broken() {
                            @Override
                            public List<Shown> toWorkplace(
                                    Policy policy,
                                    Disclosed disclosed,
                                    Guard guard,
                                    String organisation,
                                    LocalDate today) {
                                return everything(today);
                            }
                        })
                .entrySet()
                .stream()
                .map(
                        build ->
                                new BrokenBuild<>(
                                        build.getKey(),
                                        "a part of the rule of disclosure",
                                        build.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void isCaught(BrokenBuild<DisclosureRule> build) {
        AssertionError red =
                build.turnsRed(RULE, rule -> assertThat(Promises.brokenBy(rule)).isEmpty());

        assertThat(red).isNotNull();
    }

    /** The rule, but for what a build breaks. */
    private abstract static class Broken implements DisclosureRule {
        @Override
        public List<Shown> toMentor(
                Policy policy, Disclosed disclosed, Guard guard, Ground ground, LocalDate today) {
            return RULE.toMentor(policy, disclosed, guard, ground, today);
        }

        @Override
        public List<Shown> toWorkplace(
                Policy policy,
                Disclosed disclosed,
                Guard guard,
                String organisation,
                LocalDate today) {
            return RULE.toWorkplace(policy, disclosed, guard, organisation, today);
        }

        static List<Shown> everything(LocalDate today) {
            return Stream.of(What.values())
                    .map(
                            what ->
                                    new Shown(
                                            what,
                                            true,
                                            Why.MOMENT_CAME,
                                            Source.PLATFORM_DEFAULT,
                                            today,
                                            null))
                    .toList();
        }
    }
}
