package org.handslag.platform.protection;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.personal.ProtectionEntry;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** What happened to the mark, as it is answered. */
public record MarkChange(
        ProtectionEntry.Change change, LocalDate on, String recordedBy, @Nullable ToldBy toldBy) {

    /** All of them, in their order. */
    public static List<MarkChange> of(List<ProtectionEntry> log) {
        return log.stream()
                .map(
                        entry ->
                                new MarkChange(
                                        entry.change(),
                                        entry.on(),
                                        entry.recorded().by(),
                                        entry.recorded().toldBy()))
                .toList();
    }
}
