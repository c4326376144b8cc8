package org.handslag.platform.operations;

import java.time.Instant;
import java.util.List;
import org.handslag.platform.audit.OperatorActions.Action;
import org.handslag.platform.inbox.ParkedRecord;
import org.handslag.platform.inbox.ParkedRecords.Prospect;
import org.jspecify.annotations.Nullable;

/**
 * A parked record, explained: nothing of what it says.
 *
 * @param id by which it is asked for; those parked earlier have lower ones
 * @param service where it is parked
 * @param tenant whose it is; null where its key does not tell
 * @param aggregate of which aggregate; null where its key does not tell
 * @param type the event's; null where it does not tell
 * @param sequence the event's; null where it does not tell
 * @param part what could not be done: its {@code state} applied, or the {@code reaction} to it
 * @param code why
 * @param text the same in words
 * @param place a JSON pointer, or line and column, or the code of a refusal; null where there is
 *     none
 * @param error the class of what was thrown
 * @param firstAt since when a record of this aggregate is parked, real time
 * @param at when this one was, real time
 * @param times how often one has failed since then
 * @param kept whether all of it is kept, so that a replay needs no topic
 * @param replay what would come of a replay; null in a list
 * @param actions what operators did to it; null in a list
 */
public record ParkedRecordView(
        String id,
        String service,
        String topic,
        int partition,
        long offset,
        @Nullable String tenant,
        @Nullable String aggregate,
        @Nullable String type,
        @Nullable Long sequence,
        ParkedRecord.Part part,
        String code,
        String text,
        @Nullable String place,
        @Nullable String error,
        Instant firstAt,
        Instant at,
        int times,
        boolean kept,
        @Nullable Expected replay,
        @Nullable List<Action> actions) {

    /**
     * What would come of a replay.
     *
     * @param text the same in words
     */
    public record Expected(Prospect would, String text) {}

    /** The same, after these actions. */
    public ParkedRecordView after(List<Action> actions) {
        return new ParkedRecordView(
                id, service, topic, partition, offset, tenant, aggregate, type, sequence, part,
                code, text, place, error, firstAt, at, times, kept, replay, actions);
    }
}
