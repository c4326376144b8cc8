package org.handslag.acceptance.recount;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures by their place in a report, such as {@code goals[employment].numerator}. */
final class Count {

    private final Map<String, String> figures = new LinkedHashMap<>();

    /** Adds one to a figure where the condition holds; the figure is there in any case. */
    void when(boolean condition, String path) {
        add(path, condition ? 1 : 0);
    }

    void add(String path, long number) {
        String before = figures.getOrDefault(path, "0");
        figures.put(path, String.valueOf(Long.parseLong(before) + number));
    }

    void set(String path, String value) {
        figures.put(path, value);
    }

    void amount(String path, BigDecimal amount) {
        figures.put(path, plain(amount));
    }

    /** A number as it compares: without needless decimals. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    Map<String, String> figures() {
        return figures;
    }
}
