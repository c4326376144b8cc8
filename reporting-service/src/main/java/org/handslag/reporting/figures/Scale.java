package org.handslag.reporting.figures;

import java.util.List;

/** The coded values that a question's scale allows. */
public final class Scale {
    private Scale() {}

    /** In the order in which they are shown; none for an unknown scale. */
    public static List<String> values(String scale) {
        return switch (scale) {
            case "yes-no" -> List.of("yes", "no");
            case "agree-5" -> List.of("1", "2", "3", "4", "5");
            default -> List.of();
        };
    }
}
