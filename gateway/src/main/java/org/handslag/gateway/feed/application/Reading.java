package org.handslag.gateway.feed.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.platform.journal.JournalPages;
import org.handslag.platform.journal.JournalPages.Entry;
import org.handslag.platform.journal.JournalPages.Page;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;

/** A subscription's way through its tenant's journal. Belongs to one thread. */
final class Reading {
    private static final int PAGE = 500;

    private final JournalPages pages;
    private final Tenant tenant;
    private final String journal;
    private final boolean skips;
    private Rendering rendering;
    private long place;
    private boolean atEnd;

    /**
     * @param from where it begins
     * @param skips whether it goes on with the oldest where what stood there is no longer kept
     */
    Reading(JournalPages pages, Tenant tenant, Cursor from, Rendering rendering, boolean skips) {
        this.pages = pages;
        this.tenant = tenant;
        this.journal = from.journal();
        this.place = from.offset();
        this.rendering = rendering;
        this.skips = skips;
    }

    /**
     * An event as the subscription sees it.
     *
     * @param shown in CloudEvents' JSON format
     * @param cursor of what comes after it
     */
    record Event(Map<String, Object> shown, Cursor cursor) {}

    /** Sees more or less from now on. */
    void sees(Rendering other) {
        rendering = other;
    }

    /**
     * What comes next; fewer than asked for where there is no more, or much that the subscription
     * does not see.
     *
     * @throws ProblemException 410 where what comes next is no longer kept; 503 where the broker is
     *     away
     */
    List<Event> next(int limit) {
        List<Event> events = new ArrayList<>();
        Page page = pages.read(tenant, place, PAGE);
        if (place < page.begin()) {
            if (!skips) {
                throw Cursors.gone();
            }
            place = page.begin();
            page = pages.read(tenant, place, PAGE);
        }
        for (Entry entry : page.entries()) {
            place = entry.offset() + 1;
            Cursor after = cursor();
            rendering.of(entry.event()).ifPresent(it -> events.add(new Event(it, after)));
            if (events.size() == limit) {
                atEnd = false;
                return events;
            }
        }
        place = Math.max(place, page.next());
        atEnd = page.isLast();
        return events;
    }

    /** Whether all that there was has been read. */
    boolean isAtEnd() {
        return atEnd;
    }

    Cursor cursor() {
        return new Cursor(journal, place);
    }

    /** A cursor as it is handed out. */
    String text(Cursor cursor) {
        return rendering.text(cursor);
    }
}
