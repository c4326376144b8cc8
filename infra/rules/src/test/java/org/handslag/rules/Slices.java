package org.handslag.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.function.UnaryOperator;

/**
 * Cuts code into parts by the names of packages.
 *
 * @param part the part's name, from a package's name
 */
record Slices(String what, UnaryOperator<String> part) implements SliceAssignment {
    private static final String OURS = "org.handslag.";

    /** Each package is a part. */
    static Slices byPackage() {
        return new Slices("packages", name -> name);
    }

    /** Each module is a part: the name after {@code org.handslag}, or after a fixture's own. */
    static Slices byOwner() {
        return new Slices("owners", Slices::owner);
    }

    /** Each package of the platform with all below it is a part. */
    static Slices byMechanism() {
        return new Slices("mechanisms", Slices::mechanism);
    }

    private static String owner(String name) {
        String[] parts = name.split("\\.");
        int at = name.startsWith(Code.FIXTURES) ? 5 : 2;
        return parts.length > at ? parts[at] : "";
    }

    private static String mechanism(String name) {
        String[] parts = name.split("\\.");
        int at = name.startsWith(Code.FIXTURES) ? 5 : 3;
        return parts.length > at ? parts[at] : "(root)";
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass each) {
        String name = each.getPackageName();
        return name.startsWith(OURS)
                ? SliceIdentifier.of(part.apply(name))
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return what;
    }
}
