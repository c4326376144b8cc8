package org.handslag.gateway.topic.application;

import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.gateway.feed.application.Cursor;
import org.handslag.platform.journal.JournalDuties;
import org.handslag.platform.journal.JournalDuty;
import org.handslag.platform.journal.JournalReaders;
import org.handslag.platform.journal.JournalReaders.Reader;
import org.handslag.platform.journal.JournalShare;
import org.handslag.platform.start.Start;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/** Fills subscriptions' topics: one {@link Copying} for each tenant whose journal is ours. */
@Component
class Copies extends JournalDuties<Tenant> {
    /** Nobody copied for as long as events are kept. */
    static final String MISSED = "handslag.topic.missed";

    private final JournalReaders<Cursor> readers;
    private final JournalShare share;
    private final Copying.Parts parts;

    Copies(JournalReaders<Cursor> readers, JournalShare share, Start start, Copying.Parts parts) {
        super("copies", start);
        this.readers = readers;
        this.share = share;
        this.parts = parts;
        parts.meters().counter(MISSED);
    }

    @Override
    protected Set<Tenant> mine() {
        return readers.active().stream()
                .map(Reader::tenant)
                .filter(share::has)
                .collect(Collectors.toSet());
    }

    @Override
    protected JournalDuty duty(Tenant tenant) {
        return new Copying(parts, tenant);
    }
}
