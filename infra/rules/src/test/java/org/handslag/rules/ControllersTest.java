package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.platform.access.AccessMatrix;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.access.Open;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What can be asked of a service, and what its access matrix says of it, are one list. */
class ControllersTest {
    /** What needs no token, by name: whatever is added here lets everybody in. */
    private static final Set<String> OPEN =
            Set.of(
                    "show-anonymous-form",
                    "answer-anonymously",
                    "list-event-types",
                    "show-event-type",
                    "show-event-schema",
                    "show-event-document",
                    "show-api-document");

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
    void anUnguardedMethodAnOpenOneAnUnknownOperationAndAMissingOneAreFound() {
        assertThat(faults(Code.fixture("unguarded"), Set.of("known", "missing")))
                .hasSize(4)
                .anyMatch(fault -> fault.contains("everybody()") && fault.contains("open to"))
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
                        Optional<Open> open = method.tryGetAnnotationOfType(Open.class);
                        if (open.isEmpty()) {
                            method.tryGetAnnotationOfType(Allowed.class)
                                    .ifPresentOrElse(
                                            allowed -> offered.add(allowed.value()),
                                            () ->
                                                    faults.add(
                                                            method.getFullName()
                                                                    + ": no @Allowed"));
                        } else if (!OPEN.contains(open.get().value())) {
                            faults.add(method.getFullName() + ": open to everybody");
                        }
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
