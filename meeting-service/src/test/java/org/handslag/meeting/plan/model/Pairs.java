package org.handslag.meeting.plan.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs and periods in named states. */
final class Pairs {
    private Pairs() {}

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static List<LocalDate> days(String... iso) {
        return List.of(iso).stream().map(LocalDate::parse).toList();
    }

    static Span span(String from, @Nullable String to) {
        return new Span(day(from), to == null ? null : day(to));
    }

    static PairPeriod period(String from, String to, Span... breaks) {
        return periodOf("pair", from, to, breaks);
    }

    static PairPeriod periodOf(String pair, String from, String to, Span... breaks) {
        return new PairPeriod(
                pair,
                "participant-of-" + pair,
                day(from),
                day(to),
                day(to),
                false,
                List.of(breaks));
    }

    static PairCourse accepted(String on) {
        return new PairCourse("pair", "participant", day(on), null, null, null, List.of());
    }

    static PairCourse agreed(String acceptedOn, String agreedOn) {
        return new PairCourse(
                "pair", "participant", day(acceptedOn), day(agreedOn), null, null, List.of());
    }

    static PairCourse agreedAndEnded(String agreedOn, String endedOn) {
        return new PairCourse(
                "pair", "participant", day(agreedOn), day(agreedOn), null, day(endedOn), List.of());
    }

    static PairCourse metFirst(String acceptedOn, String firstHeldOn) {
        return new PairCourse(
                "pair", "participant", day(acceptedOn), null, day(firstHeldOn), null, List.of());
    }

    static PairCourse course(String pair, String agreedOn, @Nullable String endedOn) {
        return new PairCourse(
                pair,
                "participant-of-" + pair,
                day(agreedOn),
                day(agreedOn),
                null,
                endedOn == null ? null : day(endedOn),
                List.of());
    }
}
