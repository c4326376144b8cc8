package org.handslag.guarantees.receipts;

import java.util.Map;
import org.handslag.platform.HandslagService;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.handslag.platform.inbox.Reaction;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** The service at the other end of the bus. */
@HandslagService
public class ReceiptsApplication {
    /** The length of a note for which no receipt is given. */
    public static final int UNBEARABLE = 666;

    /** The setting with which a receipt is given for every note, as a mended build would. */
    public static final String MENDED = "receipts.mended=true";

    @Bean
    Mirror<NoteView> notes(Mirrors mirrors) {
        return mirrors.of("notes", NoteView.class);
    }

    @Bean
    Aggregates<Receipt> receipts(AggregateStore store) {
        return store.aggregates(
                Kind.of("receipt", "receipts", Receipt.class)
                        .published(
                                stored ->
                                        Map.of(
                                                "id",
                                                stored.id(),
                                                "settlements",
                                                stored.state().settlements())));
    }

    /**
     * Settling counts up whenever it is done: that it is done once is the platform's promise, not
     * the model's.
     */
    @Bean
    Reaction<NoteView> receiving(
            Aggregates<Receipt> receipts, @Value("${receipts.mended:false}") boolean mended) {
        return Reaction.to(
                "notes",
                NoteView.class,
                (tenant, note) -> {
                    if (note.length() == UNBEARABLE && !mended) {
                        throw new IllegalStateException("no receipt for this");
                    }
                    receipts.create(
                            Call.internal(tenant, "receive", note.id()),
                            note.id(),
                            () -> Decision.changed(new Receipt(0), "receipt.made.v1"));
                    if (note.state().equals("closed-for-good")) {
                        receipts.change(
                                Call.internal(tenant, "settle", note.id()),
                                note.id(),
                                receipt -> receipt.state().settle());
                    }
                });
    }

    /** What this service wants to know of a note. */
    public record NoteView(String id, int length, String state) {}

    /**
     * That a note has come.
     *
     * @param settlements how often it was settled
     */
    public record Receipt(int settlements) {
        Decision<Receipt> settle() {
            return Decision.changed(new Receipt(settlements + 1), "receipt.settled.v1");
        }
    }
}
