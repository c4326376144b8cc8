package org.handslag.reporting.figures.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person reached.
 *
 * @param kind placement, employment, internship, education, career-change, clarified, unknown
 * @param from first day
 * @param to last day, included; null: no end is known
 * @param via mentor-network, programme, case-officer, own, unknown
 */
public record OutcomeFact(
        String id,
        String participant,
        String programme,
        String cohort,
        String kind,
        @Nullable LocalDate offeredOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate recordedOn,
        @Nullable String via,
        @Nullable Employment employment) {

    /**
     * The kind of job.
     *
     * @param percent share of full time, 1 to 100
     * @param term short or long
     * @param subsidised whether with wage subsidy
     * @param relevant yes, no or unknown
     */
    public record Employment(
            @Nullable Integer percent,
            @Nullable String term,
            @Nullable Boolean subsidised,
            @Nullable String relevant) {}

    /** Whether it had begun by the end of the day. */
    public boolean startedBy(LocalDate day) {
        return Days.by(from, day);
    }

    /** Whether it had ended before the day began. */
    public boolean endedBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /**
     * Whether, by the end of the day, this one stay had lasted so many calendar months. Rule: from
     * the first day, so many months on (the last day of a shorter month where the day does not
     * exist, as {@link LocalDate#plusMonths}), must not lie after the day that follows the last day
     * of the stay; a stay still running lasts to the day asked. So 1 January to 31 March is three
     * months, 1 January to 30 March is not. Stays are never added up.
     */
    public boolean lastedBy(LocalDate day, int months) {
        if (!startedBy(day)) {
            return false;
        }
        LocalDate last = to == null || to.isAfter(day) ? day : to;
        return !from.plusMonths(months).isAfter(last.plusDays(1));
    }
}
