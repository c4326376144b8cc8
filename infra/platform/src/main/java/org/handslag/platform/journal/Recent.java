package org.handslag.platform.journal;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.handslag.platform.journal.JournalPages.Entry;
import org.handslag.platform.journal.JournalPages.Page;

/** The newest part of one journal, for all who follow it. */
final class Recent {
    private static final int MOST = 500;

    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private long begin;
    private long end;

    /**
     * @param at the place from which on it is kept
     */
    Recent(long at) {
        this.begin = at;
        this.end = at;
    }

    /**
     * Adds what has come.
     *
     * @param next the place after it
     */
    synchronized void add(List<Entry> come, long next) {
        come.forEach(entry -> entries.put(entry.offset(), entry));
        end = next;
        while (entries.size() > MOST) {
            begin = entries.pollFirstEntry().getKey() + 1;
        }
    }

    synchronized long end() {
        return end;
    }

    /** What stands from a place on; empty where that is older than what is kept here, or newer. */
    synchronized Optional<Page> page(long from, int limit) {
        if (from < begin || from > end) {
            return Optional.empty();
        }
        List<Entry> found = entries.tailMap(from).values().stream().limit(limit).toList();
        return Optional.of(
                new Page(
                        found,
                        begin,
                        found.size() < limit ? end : found.getLast().offset() + 1,
                        end));
    }
}
