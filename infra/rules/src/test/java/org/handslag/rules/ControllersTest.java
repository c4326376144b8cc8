package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.platform.access.AccessMatrix;
import org.handslag.platform.access.Allowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What can be asked of a service, and what its access matrix says of it, are one list. */
class ControllersTest {
    static Set<String> services() {
        return Code.SERVICES.keySet();
    }

    @ParameterizedTest
    @MethodSource("services")
    void offerExactlyTheOperationsOfTheMatrix(String service) {
        assertThat(
                        faults(
                                Code.serviceWithPlatform(service),
                                AccessMatrix.of(service).rules().keySet()))
                .isEmpty();
        assertThat(AccessMatrix.of(service).rules()).isNotEmpty();
    }

    @Test
    void anUnguardedMethodAnUnknownOperationAndAMissingOneAreFound() {
        assertThat(faults(Code.fixture("unguarded"), Set.of("known", "missing")))
                .hasSize(3)
                .anyMatch(fault -> fault.contains("open") && fault.contains("no @Allowed"))
                .anyMatch(fault -> fault.contains("not-in-the-matrix"))
                .anyMatch(fault -> fault.contains("missing"));
    }

    private static List<String> faults(JavaClasses code, Set<String> matrix) {
        List<String> faults = new ArrayList<>();
        Set<String> offered = new TreeSet<>();
        for (JavaClass each : code) {
            if (each.isMetaAnnotatedWith(Controller.class)) {
                for (JavaMethod method : each.getMethods()) {
                    if (method.isMetaAnnotatedWith(RequestMapping.class)) {
                        method.tryGetAnnotationOfType(Allowed.class)
                                .ifPresentOrElse(
                                        allowed -> offered.add(allowed.value()),
                                        () -> faults.add(method.getFullName() + ": no @Allowed"));
                    }
                }
            }
        }
        offered.stream()
                .filter(operation -> !matrix.contains(operation))
                .forEach(operation -> faults.add(operation + " is not in the matrix"));
        matrix.stream()
                .filter(operation -> !offered.contains(operation))
                .forEach(operation -> faults.add(operation + " is nobody's"));
        return faults;
    }
}
