package org.handslag.chaos.check;

import static org.handslag.chaos.check.Violation.Kind.LOST;
import static org.handslag.chaos.check.Violation.Kind.ORDER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.chaos.check.Facts.Published;
import org.handslag.chaos.check.Facts.Source;
import org.jspecify.annotations.Nullable;

/**
 * The order of one aggregate's records: a sequence that is higher than all before it is the next
 * one, any other repeats exactly what came before, and the last is the newest, so that compaction
 * keeps the newest.
 */
final class Order {

    private Order() {}

    /**
     * What is wrong.
     *
     * @param name of the aggregate
     * @param records in the order of the topic
     * @param source null where no database has the aggregate
     */
    static List<Violation> of(String name, List<Published> records, @Nullable Source source) {
        List<Violation> found = new ArrayList<>();
        Map<Long, Published> first = new HashMap<>();
        long highest = 0;
        for (Published record : records) {
            Published before = first.putIfAbsent(record.sequence(), record);
            if (before == null && record.sequence() != highest + 1) {
                found.add(
                        new Violation(
                                ORDER,
                                "%s: %d comes after %d"
                                        .formatted(name, record.sequence(), highest)));
            } else if (before != null && !before.equals(record)) {
                found.add(
                        new Violation(
                                ORDER,
                                "%s: %d comes again with other content"
                                        .formatted(name, record.sequence())));
            }
            highest = Math.max(highest, record.sequence());
        }
        if (!records.isEmpty() && records.getLast().sequence() != highest) {
            found.add(
                    new Violation(
                            ORDER,
                            "%s: the last record is %d, the newest %d"
                                    .formatted(name, records.getLast().sequence(), highest)));
        }
        long version = source == null ? 0 : source.version();
        if (version != highest) {
            found.add(
                    new Violation(
                            version < highest ? ORDER : LOST,
                            "%s: published up to %d, its database has %d"
                                    .formatted(name, highest, version)));
        }
        return found;
    }
}
