package org.handslag.platform.problem;

import jakarta.validation.ConstraintViolation;
import java.util.Locale;
import java.util.Map;
import org.handslag.platform.problem.Problem.Fault;

/** What it is called where a value does not keep a constraint of Bean Validation. */
public final class Constraints {
    private static final String UNKNOWN = "?";

    private Constraints() {}

    /**
     * A fault by the constraint's simple name.
     *
     * @param path of the field, as in {@code languages[0].level}; empty: the whole
     * @param bounds {@code min} and {@code max}, where the constraint is about a length
     */
    public static Fault fault(
            String at, String path, String constraint, Map<String, Object> bounds) {
        String pointer = at + pointer(path);
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> new Fault(pointer, "required", Map.of());
            case "Size" -> new Fault(pointer, "wrong-length", bounds);
            case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax", "Digits" ->
                    new Fault(pointer, "out-of-range", Map.of());
            case "Pattern" -> new Fault(pointer, "wrong-form", Map.of());
            case "Email" -> new Fault(pointer, "not-an-email", Map.of());
            default -> new Fault(pointer, constraint.toLowerCase(Locale.ROOT), Map.of());
        };
    }

    /** A fault by what a validator found. */
    public static Fault fault(String at, ConstraintViolation<?> violation) {
        var found = violation.getConstraintDescriptor();
        Map<String, Object> said = found.getAttributes();
        return fault(
                at,
                // What is wrong in a list is at its place, not in a field of it.
                violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", ""),
                found.getAnnotation().annotationType().getSimpleName(),
                Map.of(
                        "min",
                        said.getOrDefault("min", UNKNOWN),
                        "max",
                        said.getOrDefault("max", UNKNOWN)));
    }

    private static String pointer(String path) {
        return path.isEmpty()
                ? ""
                : "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }
}
