package org.handslag.platform.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Paging;
import org.handslag.platform.inbox.ParkedRecord.Part;
import org.handslag.platform.outbox.Topics;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is parked in this service, for whoever runs it: shown, and tried again. */
@Component
public class ParkedRecords {
    private final Parking parking;
    private final Inbox inbox;
    private final Mirrors mirrors;
    private final Generations generations;
    private final MirrorWriter mirrored;
    private final OneRecord topic;

    ParkedRecords(
            Parking parking,
            Inbox inbox,
            Mirrors mirrors,
            Generations generations,
            MirrorWriter mirrored,
            OneRecord topic) {
        this.generations = generations;
        this.parking = parking;
        this.inbox = inbox;
        this.mirrors = mirrors;
        this.mirrored = mirrored;
        this.topic = topic;
    }

    /** What would come of trying a record again. */
    public enum Prospect {
        /** Its state is applied, and this service reacts to it. */
        APPLY,
        /** Its state is held already; this service reacts to it once more. */
        REACT,
        /** A newer state is held: it is taken away. */
        DROP,
        /** Nothing: this service does not read the topic any more. */
        NONE
    }

    /** What came of it. */
    public enum Result {
        /** It is in effect, and no longer parked. */
        APPLIED,
        /** A newer state had come meanwhile; it is no longer parked. */
        SUPERSEDED,
        /** It failed once more, and is parked anew. */
        FAILED,
        /**
         * The topic does not have it any more and not all of it is kept: only the next state of its
         * aggregate can take its place.
         */
        GONE,
        /** This service does not read the topic any more. */
        NOT_READ
    }

    /**
     * A record tried again.
     *
     * @param parked as it is parked now; null where it no longer is
     */
    public record Replay(Result result, @Nullable ParkedRecord parked) {}

    /** How many there are. */
    public long count() {
        return parking.count();
    }

    /**
     * Those of a topic or a tenant, or all; the earliest first.
     *
     * @param topic null: any
     * @param tenant null: any
     */
    public Page<ParkedRecord> list(@Nullable String topic, @Nullable String tenant, Paging paging) {
        parking.nameThoseOfBefore();
        List<ParkedRecord> found =
                parking.find(topic, tenant, paging.after(), paging.limit() + 1).stream()
                        .map(ParkedRecord::of)
                        .toList();
        boolean more = found.size() > paging.limit();
        List<ParkedRecord> part = more ? found.subList(0, paging.limit()) : found;
        return new Page<>(part, more ? part.getLast().ref() : null);
    }

    /** One of them. */
    public Optional<ParkedRecord> find(String ref) {
        return parking.byRef(ref).map(ParkedRecord::of);
    }

    /** What would come of trying it again, as far as one can tell before. */
    public Prospect prospect(ParkedRecord parked) {
        if (!mirrors.has(Topics.plural(parked.topic()))) {
            return Prospect.NONE;
        }
        if (holdsNewer(parked)) {
            return Prospect.DROP;
        }
        return parked.part() == Part.REACTION ? Prospect.REACT : Prospect.APPLY;
    }

    /**
     * Tries a record again, in just the way in which it came first: read from the topic, applied
     * where it is newer than what is held, and reacted to.
     *
     * @return empty where nothing is parked under this
     * @throws ProblemException 503 where the broker is away
     */
    public Optional<Replay> replay(String ref) {
        return parking.byRef(ref).map(this::replay);
    }

    private Replay replay(Document document) {
        ParkedRecord parked = ParkedRecord.of(document);
        String plural = Topics.plural(parked.topic());
        if (!mirrors.has(plural)) {
            return new Replay(Result.NOT_READ, parked);
        }
        Optional<ConsumerRecord<byte[], byte[]>> record =
                topic.at(parked.topic(), parked.partition(), parked.offset())
                        .filter(found -> isThat(found, document))
                        .or(() -> ParkedRecord.kept(document));
        if (record.isEmpty()) {
            return new Replay(Result.GONE, parked);
        }
        boolean newer = holdsNewer(parked);
        inbox.receive(plural, List.of(record.get()));
        return after(document, newer);
    }

    /** Whoever fails is parked anew, under the same key. */
    private Replay after(Document tried, boolean newer) {
        Optional<Document> left =
                parking.remove(tried)
                        ? parking.at(tried.getString("_id") + Parking.REACTION)
                                .filter(now -> now.get("offset").equals(tried.get("offset")))
                        : parking.at(tried.get("_id"));
        return left.map(now -> new Replay(Result.FAILED, ParkedRecord.of(now)))
                .orElseGet(() -> new Replay(newer ? Result.SUPERSEDED : Result.APPLIED, null));
    }

    /** Not another, where somebody has made the topic anew. */
    private static boolean isThat(ConsumerRecord<byte[], byte[]> found, Document parked) {
        return !parked.containsKey("key")
                || Arrays.equals(found.key(), ParkedRecord.bytes(parked, "key"));
    }

    private boolean holdsNewer(ParkedRecord parked) {
        if (parked.tenant() == null || parked.sequence() == null) {
            return false;
        }
        String key = parked.tenant() + "/" + parked.id();
        Map<String, Long> held =
                generations.read(
                        Topics.plural(parked.topic()),
                        collection -> mirrored.sequences(collection, List.of(key)));
        return held.getOrDefault(key, 0L) > parked.sequence();
    }
}
