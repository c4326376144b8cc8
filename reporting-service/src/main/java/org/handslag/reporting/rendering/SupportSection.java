package org.handslag.reporting.rendering;

import org.handslag.reporting.figures.report.Report;
import org.handslag.reporting.figures.report.Support;
import org.jspecify.annotations.Nullable;

/** Staff's contacts, courses, and offers of placements: parts of other sections. */
final class SupportSection {
    private SupportSection() {}

    /** Courses and contacts, below the events. */
    static void courses(Html html, Report report, Texts texts) {
        Support support = report.support();
        if (support == null) {
            return;
        }
        var table =
                new Table(texts.get("courses.table"))
                        .text(texts.get("courses.course"))
                        .number(texts.get("events.held"))
                        .number(texts.get("courses.needed"))
                        .number(texts.get("courses.participants"))
                        .number(texts.get("courses.mentors"));
        for (Support.Course one : support.courses()) {
            Support.Attended completed = one.completed();
            table.row(
                    texts.in(one.title()),
                    texts.number(one.held()),
                    texts.orUnknown((Object) one.needed()),
                    completed(
                            completed == null ? null : completed.participants(),
                            one.began().participants(),
                            texts),
                    completed(
                            completed == null ? null : completed.mentors(),
                            one.began().mentors(),
                            texts));
        }
        table.into(html);
        Support.Contacts contacts = support.contacts();
        if (contacts != null) {
            VolumeSection.numbers(html, texts, "contacts.table", "way", contacts.by());
        }
    }

    private static String completed(@Nullable Integer completed, int began, Texts texts) {
        return completed == null ? texts.get("unknown") : texts.share(completed, began, null);
    }

    /** Offers and applications, below the placements. */
    static void offers(Html html, Report report, Texts texts) {
        Support.Offers offers = report.support() == null ? null : report.support().offers();
        if (offers == null) {
            return;
        }
        new Table(texts.get("offers.table"))
                .text(texts.get("offers.what"))
                .number(texts.get("number"))
                .row(texts.get("offers.made"), texts.number(offers.made()))
                .row(texts.get("offers.places"), texts.number(offers.places()))
                .row(texts.get("offers.open"), texts.number(offers.open()))
                .row(texts.get("offers.applications"), texts.number(offers.applications()))
                .row(texts.get("offers.waiting"), texts.number(offers.waiting()))
                .row(texts.get("offers.accepted"), texts.number(offers.accepted()))
                .row(texts.get("offers.declined"), texts.number(offers.declined()))
                .row(texts.get("offers.withdrawn"), texts.number(offers.withdrawn()))
                .into(html);
    }
}
