package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    static Stream<Rule> rules() {
        return Stream.of(
                        RingRules.all(),
                        StyleRules.all(),
                        PlatformRules.all(),
                        EdgeRules.all(),
                        PrivacyRules.all(),
                        RightsRules.all(),
                        AuditRules.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForTheCode(Rule rule) {
        rule.rule().allowEmptyShould(false).check(rule.code().get());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesItsOffender(Rule rule) {
        EvaluationResult found =
                rule.rule().allowEmptyShould(false).evaluate(Code.fixture(rule.fixture()));

        assertThat(found.getFailureReport().toString()).contains(rule.offender());
    }

    @Test
    void noRuleIsEmptyBecauseAServiceIsMissing() {
        Code.SERVICES.forEach(
                (name, root) -> {
                    assertThat(Code.service(name)).as(name).hasSizeGreaterThan(15);
                    for (String ring : List.of("application", "web")) {
                        assertThat(Code.service(name))
                                .as(name + " " + ring)
                                .anyMatch(each -> each.getPackageName().contains("." + ring));
                    }
                });
        assertThat(Code.platform()).hasSizeGreaterThan(80);
    }

    @Test
    void nothingOnTheClassPathWritesCodeForUs() {
        assertThat(
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")))
                .doesNotContain("lombok");
    }
}
