package org.handslag.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.function.Supplier;

/**
 * A rule, the code that it holds for, and the offenders that it must catch.
 *
 * @param fixture the package of the offenders, below the fixtures
 * @param offender what the rule must name when it looks at them
 */
record Rule(ArchRule rule, Supplier<JavaClasses> code, String fixture, String offender) {
    @Override
    public String toString() {
        return fixture + ": " + rule.getDescription();
    }
}
