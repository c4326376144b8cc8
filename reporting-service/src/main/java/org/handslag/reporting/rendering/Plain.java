package org.handslag.reporting.rendering;

import java.util.regex.Pattern;

/** Texts as spreadsheets may have them: what people wrote must never be run as a formula. */
final class Plain {
    /** What spreadsheets take for the beginning of a formula, also in the East's wide forms. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r＝＋－＠]");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}");

    private Plain() {}

    /** Without control characters, which no sheet holds. */
    static String text(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    static boolean looksLikeFormula(String text) {
        return FORMULA.matcher(text).lookingAt();
    }
}
