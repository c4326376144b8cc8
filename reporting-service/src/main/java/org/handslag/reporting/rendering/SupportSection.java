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
                    Cell.count(one.held()),
                    one.needed() == null ? Cell.Missing.UNKNOWN : Cell.count(one.needed()),
                    completed(
                            completed == null ? null : completed.participants(),
                            one.began().participants()),
                    completed(
                            completed == null ? null : completed.mentors(), one.began().mentors()));
        }
        table.into(html);
        Support.Contacts contacts = support.contacts();
        if (contacts != null) {
            VolumeSection.numbers(html, texts, "contacts.table", "way", contacts.by());
        }
    }

    private static Cell completed(@Nullable Integer completed, int began) {
        return completed == null ? Cell.Missing.UNKNOWN : Cell.share(completed, began);
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
                .row(texts.get("offers.made"), Cell.count(offers.made()))
                .row(texts.get("offers.places"), Cell.count(offers.places()))
                .row(texts.get("offers.open"), Cell.count(offers.open()))
                .row(texts.get("offers.applications"), Cell.count(offers.applications()))
                .row(texts.get("offers.waiting"), Cell.count(offers.waiting()))
                .row(texts.get("offers.accepted"), Cell.count(offers.accepted()))
                .row(texts.get("offers.declined"), Cell.count(offers.declined()))
                .row(texts.get("offers.withdrawn"), Cell.count(offers.withdrawn()))
                .into(html);
    }
}
