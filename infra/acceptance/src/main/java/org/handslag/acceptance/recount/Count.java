package org.handslag.acceptance.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    /** A number that may be unknown, which a report leaves out. */
    void known(String path, @Nullable Integer number) {
        if (number != null) {
            figures.put(path, String.valueOf(number));
        }
    }

    void amount(String path, @Nullable BigDecimal amount) {
        if (amount != null) {
            figures.put(path, plain(amount));
        }
    }

    /** A share with four decimals; left out of nothing. */
    void share(String path, int numerator, int denominator) {
        if (denominator > 0) {
            amount(
                    path,
                    BigDecimal.valueOf(numerator)
                            .divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP));
        }
    }

    /** What a plan says of a number: the most of it, and the rest where it is no plain one. */
    void planned(String path, Blueprint.Number planned) {
        known(path + "planned", planned.most());
        if (!planned.plain()) {
            known(path + "plannedRange.least", planned.least());
            known(path + "plannedRange.most", planned.most());
            known(path + "plannedRange.perYear", planned.perYear());
        }
    }

    /** How many have each code, those that are shown in any case also where nobody has. */
    <T> void byCode(String path, List<String> shown, Collection<T> all, Function<T, String> code) {
        for (String key : codes(shown, all, code)) {
            add(path + "[" + key + "].number", number(all, one -> code.apply(one).equals(key)));
        }
    }

    /** The codes that a section shows: those of the plan, and whichever occur besides. */
    static <T> TreeSet<String> codes(
            Collection<String> shown, Collection<T> all, Function<T, String> code) {
        TreeSet<String> codes = new TreeSet<>(shown);
        all.forEach(one -> codes.add(code.apply(one)));
        return codes;
    }

    /** How many are so. */
    static <T> int number(Collection<T> all, Predicate<T> test) {
        return (int) all.stream().filter(test).count();
    }

    /** A code, or that it is unknown. */
    static String known(String code) {
        return code.isEmpty() ? "unknown" : code;
    }

    /** A number as it compares: without needless decimals. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    Map<String, String> figures() {
        return figures;
    }
}
