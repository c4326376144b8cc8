package org.handslag.platform.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * What those who run the platform did in this service: written before it is done, and again when it
 * is known what came of it. Nothing removes an entry.
 */
@Component
public class OperatorActions {
    private static final String COLLECTION = "operator_actions";
    private static final String TARGET = "target";
    private static final String BEGUN = "begun";

    private final MongoOperations mongo;
    private final Reasons reasons;

    OperatorActions(MongoOperations mongo, Reasons reasons, Collections collections) {
        this.mongo = mongo;
        this.reasons = reasons;
        collections.index(COLLECTION, List.of(TARGET));
    }

    /**
     * One action.
     *
     * @param at real time
     * @param who SHA-256 of issuer and subject
     * @param operation its name in the access matrix
     * @param result a code; {@code begun} where the service ended before it was known
     */
    public record Action(
            String id,
            Instant at,
            String who,
            String operation,
            @Nullable PrivateText reason,
            String result) {

        /** The same, for this reason. */
        public Action because(@Nullable PrivateText reason) {
            return new Action(id, at, who, operation, reason, result);
        }
    }

    /**
     * Records that somebody is about to do something.
     *
     * @param target what it is done to, as the service's own lists name it
     * @return the action's id
     */
    public String begin(Call call, String target, String reason) {
        long now = System.currentTimeMillis();
        String id = Ids.next(now);
        Document action =
                new Document("_id", id)
                        .append("at", now)
                        .append("who", call.caller().subjectHash())
                        .append("operation", call.operation())
                        .append(TARGET, target)
                        .append("reason", reasons.sealed(call.tenant(), reason))
                        .append("result", BEGUN);
        mongo.execute(COLLECTION, actions -> actions.insertOne(action));
        return id;
    }

    /** Records what came of it. */
    public void end(String id, String result) {
        mongo.execute(
                COLLECTION,
                actions ->
                        actions.updateOne(
                                new Document("_id", id),
                                new Document("$set", new Document("result", result))));
    }

    /** What was done to this, the earliest first. */
    public List<Action> on(Call call, String target) {
        return mongo.execute(
                COLLECTION,
                actions ->
                        actions.find(new Document(TARGET, target))
                                .sort(new Document("_id", 1))
                                .map(action -> action(call, action))
                                .into(new ArrayList<>()));
    }

    private Action action(Call call, Document action) {
        return new Action(
                action.getString("_id"),
                Instant.ofEpochMilli(action.getLong("at")),
                action.getString("who"),
                action.getString("operation"),
                reasons.opened(call.tenant(), action.getString("reason")),
                action.getString("result"));
    }
}
