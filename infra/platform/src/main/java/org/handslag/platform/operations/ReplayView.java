package org.handslag.platform.operations;

import org.handslag.platform.inbox.ParkedRecords.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What came of a replay.
 *
 * @param text the same in words
 * @param record as it is parked now; null where it no longer is
 */
public record ReplayView(Outcome outcome, String text, @Nullable ParkedRecordView record) {}
