package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What opens a door does not print itself. A record that carries a secret as text says itself what
 * it prints: the JDK's own {@code toString} of records would print it.
 */
class SecretsTest {
    private static final Set<String> NAMES =
            Set.of("admincode", "invitationcode", "password", "secret", "token", "accesstoken");

    /** Where {@code code} is what lets somebody in, and not what a thing is called. */
    private static final List<String> WHERE_CODES_OPEN =
            List.of("org.handslag.gateway.invitation", "org.handslag.gateway.tenant");

    @Test
    void doNotPrintThemselves() throws ReflectiveOperationException {
        assertThat(printed(EdgeRules.servicesAndPlatform())).isEmpty();
        assertThat(carriers(EdgeRules.servicesAndPlatform())).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void thatPrintThemselvesAreFound() throws ReflectiveOperationException {
        assertThat(printed(Code.fixture("secretprinted"))).containsExactly("Issued");
    }

    private static Set<String> printed(JavaClasses code) throws ReflectiveOperationException {
        Set<String> printed = new TreeSet<>();
        for (Class<?> carrier : carriers(code)) {
            Method toString = carrier.getDeclaredMethod("toString");
            // The one that the compiler makes is final.
            if (java.lang.reflect.Modifier.isFinal(toString.getModifiers())) {
                printed.add(carrier.getSimpleName());
            }
        }
        return printed;
    }

    private static List<Class<?>> carriers(JavaClasses code) {
        return code.stream()
                .filter(JavaClass::isRecord)
                .<Class<?>>map(JavaClass::reflect)
                .filter(
                        each ->
                                Arrays.stream(each.getRecordComponents())
                                        .anyMatch(component -> isSecret(each, component)))
                .toList();
    }

    private static boolean isSecret(Class<?> record, RecordComponent component) {
        String name = component.getName().toLowerCase(java.util.Locale.ROOT);
        return component.getType() == String.class
                && (NAMES.contains(name)
                        || name.equals("code")
                                && WHERE_CODES_OPEN.stream()
                                        .anyMatch(record.getPackageName()::startsWith));
    }
}
