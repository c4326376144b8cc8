package org.handslag.gateway.webhook.application;

import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.gateway.webhook.model.Course;
import org.handslag.platform.journal.JournalDuties;
import org.handslag.platform.journal.JournalDuty;
import org.handslag.platform.journal.JournalReaders;
import org.handslag.platform.journal.JournalReaders.Reader;
import org.handslag.platform.journal.JournalShare;
import org.handslag.platform.start.Start;
import org.springframework.stereotype.Component;

/**
 * Sends to every address whose tenant's journal is this instance's: one {@link Delivery} each, so
 * that none waits for another.
 */
@Component
class Deliveries extends JournalDuties<Reader> {
    private final JournalReaders<Course> courses;
    private final JournalShare share;
    private final Delivery.Parts parts;

    Deliveries(
            JournalReaders<Course> courses, JournalShare share, Start start, Delivery.Parts parts) {
        super("webhooks", start);
        this.courses = courses;
        this.share = share;
        this.parts = parts;
    }

    @Override
    protected Set<Reader> mine() {
        return courses.active().stream()
                .filter(it -> share.has(it.tenant()))
                .collect(Collectors.toSet());
    }

    @Override
    protected JournalDuty duty(Reader of) {
        return new Delivery(parts, of);
    }
}
