package org.handslag.reporting.attention.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.reporting.attention.application.WatchingProgramme;
import org.handslag.reporting.attention.model.Handling;
import org.handslag.reporting.figures.attention.Item;
import org.handslag.reporting.rendering.AttentionTexts;
import org.handslag.reporting.rendering.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What needs attention in a programme, what fails first standing first, what is handled last.
 *
 * @param asOf the business day it was found on
 */
record WatchView(String programme, LocalDate asOf, List<ItemView> items) {

    /**
     * One thing.
     *
     * @param reason a sentence in the reader's language, without names
     * @param daysLate since it failed; 0: it has not yet
     * @param rule blueprint or platform: whose rule it is
     */
    record ItemView(
            String id,
            String code,
            String reason,
            LocalDate since,
            LocalDate due,
            long daysLate,
            @PersonId @Nullable String participant,
            @PersonId @Nullable String mentor,
            @Nullable String pair,
            @Nullable String admission,
            @Nullable String meeting,
            @Nullable String organisation,
            Item.Rule rule,
            boolean handled,
            List<Handled> handlings) {}

    /** What was done about it. */
    record Handled(
            String id,
            Handling.What what,
            LocalDate on,
            @Nullable LocalDate until,
            @Nullable PrivateText note,
            String recordedBy) {

        static Handled of(Stored<Handling> stored) {
            Handling one = stored.state();
            return new Handled(
                    stored.id(), one.what(), one.on(), one.until(), one.note(), one.recordedBy());
        }
    }

    static WatchView of(String programme, WatchingProgramme.Watch watch, Texts texts) {
        return new WatchView(
                programme,
                watch.day(),
                watch.items().stream().map(one -> item(one, watch.day(), texts)).toList());
    }

    private static ItemView item(WatchingProgramme.Watched watched, LocalDate day, Texts texts) {
        Item one = watched.item();
        Item.Subject subject = one.subject();
        return new ItemView(
                one.id(),
                one.code().code(),
                AttentionTexts.reason(one, texts),
                one.since(),
                one.due(),
                one.daysLate(day),
                subject.participant(),
                subject.mentor(),
                subject.pair(),
                subject.admission(),
                subject.meeting(),
                subject.organisation(),
                one.rule(),
                watched.handled(),
                watched.handlings().stream().map(Handled::of).toList());
    }
}
