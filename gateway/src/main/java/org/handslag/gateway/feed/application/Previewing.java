package org.handslag.gateway.feed.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.handslag.contracts.PublicType;
import org.handslag.gateway.feed.model.NamedProgramme;
import org.handslag.gateway.subscription.model.Filter;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.journal.JournalPages;
import org.handslag.platform.journal.JournalPages.Entry;
import org.handslag.platform.journal.JournalPages.Page;
import org.handslag.platform.journal.JournalTopics;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a subscription would see, told before there is one. */
@Component
public class Previewing {
    /** So many places of a journal are looked at, the newest. */
    private static final int MOST_LOOKED_AT = 5_000;

    private static final int PAGE = 500;

    /**
     * What is in no event of any type, whatever a subscription asks for; free text but for what its
     * reader wrote itself.
     */
    private static final List<String> NEVER =
            List.of(
                    "names",
                    "contact-details",
                    "municipalities",
                    "genders",
                    "ages",
                    "reasons",
                    "free-text");

    private final Mirror<NamedProgramme> programmes;
    private final JournalTopics journals;
    private final JournalPages pages;

    Previewing(Mirror<NamedProgramme> programmes, JournalTopics journals, JournalPages pages) {
        this.programmes = programmes;
        this.journals = journals;
        this.pages = pages;
    }

    /**
     * What it would see.
     *
     * @param types in the order of a programme's life
     * @param programmes those of the filter that there are, or all, in the order of ids
     * @param unknownProgrammes those of the filter that there are not
     * @param never what is in no event of any type
     */
    public record Preview(
            List<SeenType> types,
            List<NamedProgramme> programmes,
            List<String> unknownProgrammes,
            Kept kept,
            List<String> never) {}

    /**
     * A type that it would see.
     *
     * @param events of this type that are kept, and that it would see
     */
    public record SeenType(PublicType type, boolean always, int events) {}

    /**
     * The newest events that are kept.
     *
     * @param seen how many of them it would see
     * @param lookedAt how many there are
     * @param since when the oldest of them was recorded; null where there are none
     * @param all whether they are all that are kept
     */
    public record Kept(int seen, int lookedAt, @Nullable Instant since, boolean all) {}

    /** What a subscription with this filter would see. */
    public Preview preview(Tenant tenant, Filter filter) {
        Counted counted = new Counted(filter);
        boolean all = journals.id(tenant).isEmpty() || count(tenant, counted);
        List<NamedProgramme> named = named(tenant, filter);
        List<String> known = named.stream().map(NamedProgramme::id).toList();
        return new Preview(
                PublicType.all().stream()
                        .filter(type -> filter.shows(type.name()))
                        .map(counted::seen)
                        .toList(),
                named,
                filter.programmes().stream().filter(id -> !known.contains(id)).toList(),
                new Kept(counted.seen, counted.lookedAt, counted.since, all),
                NEVER);
    }

    private List<NamedProgramme> named(Tenant tenant, Filter filter) {
        return filter.programmes().isEmpty()
                ? programmes.all(tenant, Map.of())
                : filter.programmes().stream()
                        .distinct()
                        .flatMap(id -> programmes.find(tenant, id).stream())
                        .toList();
    }

    /** Whether all that is kept was looked at. */
    private boolean count(Tenant tenant, Counted counted) {
        long end = pages.end(tenant);
        long first = Math.max(0, end - MOST_LOOKED_AT);
        long place = Math.max(first, pages.read(tenant, first, 1).begin());
        boolean all = place > first || first == 0;
        while (place < end) {
            Page page = pages.read(tenant, place, PAGE);
            if (page.next() <= place) {
                // The broker is slow: what there is so far must do.
                return false;
            }
            page.entries().forEach(counted::look);
            place = page.next();
        }
        return all;
    }

    /** What was looked at so far. */
    private static final class Counted {
        private final Filter filter;
        private final Map<String, Integer> byType = new TreeMap<>();
        private int seen;
        private int lookedAt;
        private @Nullable Instant since;

        private Counted(Filter filter) {
            this.filter = filter;
        }

        private void look(Entry entry) {
            lookedAt++;
            if (since == null) {
                since = Objects.requireNonNull(entry.event().getTime()).toInstant();
            }
            if (Rendering.shows(filter, entry.event())) {
                seen++;
                byType.merge(entry.event().getType(), 1, Integer::sum);
            }
        }

        private SeenType seen(PublicType type) {
            return new SeenType(
                    type, Filter.isAlwaysShown(type.name()), byType.getOrDefault(type.name(), 0));
        }
    }
}
