package org.handslag.reporting.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.handslag.reporting.figures.plan.Range;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/** Fixed words and numbers of a report in one language. */
public final class Texts {
    /** The languages that reports have. */
    public static final List<String> LANGUAGES = List.of("sv", "nb", "en");

    private final String language;
    private final Properties words = new Properties();
    private final Locale locale;

    /**
     * The words of one language.
     *
     * @param language one of {@link #LANGUAGES}
     */
    public Texts(String language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language);
        String place = "/reporting-service/report_" + language + ".properties";
        try (InputStream file = Texts.class.getResourceAsStream(place)) {
            words.load(
                    new InputStreamReader(
                            Objects.requireNonNull(file, place), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String language() {
        return language;
    }

    /**
     * A fixed text.
     *
     * @throws IllegalStateException where the bundle does not have it
     */
    public String get(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no words for " + key + " in " + language);
        }
        return text;
    }

    /** A fixed text with each {@code {name}} replaced. */
    public String get(String key, Map<String, String> values) {
        String text = get(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** The words for a code of a closed or open list; the code itself where there are none. */
    public String code(String list, @Nullable String code) {
        return code == null ? get("none") : words.getProperty(list + "." + code, code);
    }

    /** The words for an answer on a scale. */
    public String answer(String value) {
        return code("answer", value);
    }

    /** The words for a source of income. */
    public String income(String code) {
        return code("income", code);
    }

    /** The plan's own words where it has them, else ours for the code. */
    public String title(@Nullable Words title, String list, String code) {
        return title == null ? code(list, code) : title.in(language);
    }

    public String in(Words words) {
        return words.in(language);
    }

    public String in(List<Words> list) {
        return String.join(", ", list.stream().map(this::in).toList());
    }

    /** What stands in a table, for people to read. */
    public String cell(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Count(int number) -> number(number);
            case Cell.Amount(BigDecimal amount, String _) -> amount(amount);
            case Cell.Percent(BigDecimal share) -> percent(share);
            case Cell.Share share -> share(share);
            case Cell.Day(LocalDate day) -> day.toString();
            case Cell.Said(String words, Cell _) -> words;
            case Cell.Missing missing -> get(missing.code());
        };
    }

    private String share(Cell.Share share) {
        return share.numerator() == null
                ? get("goals.of-all", Map.of("denominator", number(share.denominator())))
                : share(share.numerator(), share.denominator(), share.share());
    }

    public String number(@Nullable Integer number) {
        return number == null
                ? get("none")
                : NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A fraction as percent with one decimal; a dash for none. */
    public String percent(@Nullable BigDecimal share) {
        if (share == null) {
            return get("none");
        }
        BigDecimal percent = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(percent.stripTrailingZeros().scale() > 0 ? 1 : 0);
        format.setMaximumFractionDigits(1);
        return format.format(percent) + "\u00a0%";
    }

    /** An amount, with decimals only where there are some; a dash for none. */
    public String amount(@Nullable BigDecimal amount) {
        if (amount == null) {
            return get("none");
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        format.setMaximumFractionDigits(2);
        return format.format(amount);
    }

    /** A date or any other text that may be missing, or unknown. */
    public String or(@Nullable Object text) {
        return text == null ? get("none") : known(text);
    }

    /** A date or any other text; what is missing is unknown. */
    public String orUnknown(@Nullable Object text) {
        return text == null ? get("unknown") : known(text);
    }

    /** The plan's words; where there are none, that it is unknown. */
    public String orUnknown(@Nullable Words words) {
        String text = words == null ? "" : in(words);
        return text.isEmpty() ? get("unknown") : text;
    }

    private String known(Object text) {
        return text.equals("unknown") ? get("unknown") : text.toString();
    }

    /** So many of so many, and which share that is: a percentage never stands alone. */
    public String share(int numerator, int denominator, @Nullable BigDecimal share) {
        Map<String, String> values =
                Map.of(
                        "numerator", number(numerator),
                        "denominator", number(denominator),
                        "share", percent(share));
        return get(share == null ? "goals.part" : "goals.share-of", values);
    }

    /**
     * How many are planned.
     *
     * @param range what the plan says where that is no plain number; null elsewhere
     */
    public Cell planned(@Nullable Integer number, @Nullable Range range) {
        return range == null ? Cell.count(number) : Cell.text(range(range));
    }

    private String range(Range range) {
        Map<String, String> values =
                Map.of(
                        "least", number(range.least()),
                        "most", number(range.most()),
                        "year", number(range.perYear()));
        if (range.perYear() != null) {
            return get("range.per-year", values);
        }
        if (range.least() == null) {
            return range.most() == null ? get("unknown") : get("range.at-most", values);
        }
        return get(range.most() == null ? "range.at-least" : "range.between", values);
    }

    /** From and to as one cell. */
    public Cell days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null && to == null ? Cell.Missing.NONE : Cell.text(span(from, to));
    }

    /** From and to, either of which may be missing. */
    public String span(@Nullable Object from, @Nullable Object to) {
        if (from == null && to == null) {
            return get("none");
        }
        return (from == null ? "" : known(from)) + (to == null ? "" : " – " + known(to));
    }
}
