package org.handslag.rules;

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

    private static final JavaClasses SERVICE_CLASSES =
            importer().importPackages(SERVICES.values().toArray(String[]::new));
    private static final JavaClasses PLATFORM_CLASSES = importer().importPackages(PLATFORM);

    private Code() {}

    static JavaClasses services() {
        return SERVICE_CLASSES;
    }

    static JavaClasses service(String name) {
        return importer().importPackages(SERVICES.get(name));
    }

    static JavaClasses platform() {
        return PLATFORM_CLASSES;
    }

    static JavaClasses everything() {
        return importer().importPackages("org.handslag");
    }

    /** The offenders against one rule. */
    static JavaClasses fixture(String name) {
        return new ClassFileImporter().importPackages(FIXTURES + name);
    }

    private static ClassFileImporter importer() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    }
}
