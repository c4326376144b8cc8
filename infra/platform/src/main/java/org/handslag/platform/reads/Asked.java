package org.handslag.platform.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.handslag.platform.audit.AuditStore;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which readings a request asks for; null: whatever.
 *
 * @param from first day, in UTC
 * @param to last day, in UTC
 */
public record Asked(
        @Nullable String person,
        @Nullable String membership,
        @Nullable String from,
        @Nullable String to) {

    AuditStore.Query query() {
        return new AuditStore.Query(
                person,
                membership,
                millis(from, "?from", Function.identity()),
                millis(to, "?to", day -> day.plusDays(1)));
    }

    private static @Nullable Long millis(
            @Nullable String day, String place, Function<LocalDate, LocalDate> border) {
        if (day == null) {
            return null;
        }
        if (day.matches("(?:19|2\\d)\\d\\d-\\d\\d-\\d\\d")) {
            try {
                Instant at =
                        border.apply(LocalDate.parse(day)).atStartOfDay(ZoneOffset.UTC).toInstant();
                return at.toEpochMilli();
            } catch (DateTimeParseException noSuchDay) {
                throw wrong(place);
            }
        }
        throw wrong(place);
    }

    private static ProblemException wrong(String place) {
        return ProblemException.invalid(List.of(new Fault(place, "wrong-form", Map.of())));
    }
}
