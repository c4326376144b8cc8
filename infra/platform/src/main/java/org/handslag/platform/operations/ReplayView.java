package org.handslag.platform.operations;

import org.handslag.platform.inbox.ParkedRecords.Result;
import org.jspecify.annotations.Nullable;

/**
 * What came of a replay.
 *
 * @param text the same in words
 * @param record as it is parked now; null where it no longer is
 */
public record ReplayView(Result result, String text, @Nullable ParkedRecordView record) {}
