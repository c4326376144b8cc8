package org.handslag.reporting.figures.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The budget as printed; amounts in minor units (öre).
 *
 * @param currency ISO 4217
 * @param stated the printed total; null: none is printed
 * @param outside what the budget leaves out on purpose
 * @param missing what one would expect and does not find
 */
public record BudgetPlan(
        String currency,
        @Nullable Long stated,
        List<Year> years,
        List<Words> outside,
        List<Words> missing) {

    /** One year; {@code stated}: its printed sum. */
    public record Year(int year, @Nullable Long stated, List<Line> lines) {}

    /** One line. */
    public record Line(String key, Words title, long planned) {}

    /** The year's plan. */
    public Optional<Year> year(int year) {
        return years.stream().filter(one -> one.year() == year).findFirst();
    }
}
