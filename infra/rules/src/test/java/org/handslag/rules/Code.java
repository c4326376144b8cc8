package org.handslag.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeMap;

/** The classes that the rules look at. */
final class Code {
    /** Each service's name, and the package below which its classes lie. */
    static final Map<String, String> SERVICES =
            new TreeMap<>(
                    Map.of(
                            "gateway", "org.handslag.gateway",
                            "participant-service", "org.handslag.participant",
                            "mentor-service", "org.handslag.mentor",
                            "matching-service", "org.handslag.matching",
                            "meeting-service", "org.handslag.meeting",
                            "reporting-service", "org.handslag.reporting"));

    static final String PLATFORM = "org.handslag.platform";
    static final String FIXTURES = "org.handslag.rules.fixtures.";

    /** Read once: each reading looks up half the class path. */
    private static final JavaClasses EVERYTHING =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.handslag");

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.handslag.rules.fixtures");

    private Code() {}

    static JavaClasses everything() {
        return EVERYTHING;
    }

    static JavaClasses services() {
        return EVERYTHING.that(
                resideInAnyPackage(
                        SERVICES.values().stream()
                                .map(root -> root + "..")
                                .toArray(String[]::new)));
    }

    static JavaClasses service(String name) {
        return EVERYTHING.that(resideInAnyPackage(SERVICES.get(name) + ".."));
    }

    /** What a service offers: its own, and what the platform offers in every service. */
    static JavaClasses serviceWithPlatform(String name) {
        return EVERYTHING.that(resideInAnyPackage(SERVICES.get(name) + "..", PLATFORM + ".."));
    }

    static JavaClasses platform() {
        return EVERYTHING.that(resideInAnyPackage(PLATFORM + ".."));
    }

    /** The offenders against one rule. */
    static JavaClasses fixture(String name) {
        return OFFENDERS.that(resideInAnyPackage(FIXTURES + name + ".."));
    }
}
