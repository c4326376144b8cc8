package org.handslag.benchmark.parcels;

import org.handslag.platform.HandslagService;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.outbox.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

/** The service. */
@HandslagService
public class ParcelsApplication {
    /** The kind. */
    public static final String PLURAL = "parcels";

    @Bean
    Aggregates<Parcel> parcels(AggregateStore store) {
        return store.aggregates(
                Kind.of("parcel", PLURAL, Parcel.class)
                        .published(
                                stored ->
                                        new PublishedParcel(
                                                stored.id(), stored.state().content())));
    }

    @Bean
    TermClock termClock() {
        return new TermClock();
    }

    /** What others see. */
    record PublishedParcel(String id, String content) {}

    /** Notes when the relay's last term began. */
    public static final class TermClock implements Checkpoint {
        private volatile @Nullable Long begun;

        @Override
        public void reached(Place place) {
            if (place == Place.TERM_BEGUN) {
                begun = System.nanoTime();
            }
        }

        /** Forgets that term. */
        public void reset() {
            begun = null;
        }

        /** When it was, as {@link System#nanoTime} tells time; null where none began. */
        public @Nullable Long begun() {
            return begun;
        }
    }
}
