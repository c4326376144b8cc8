package org.handslag.platform.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.handslag.platform.json.Json;
import org.handslag.platform.mongo.Collections;
import org.handslag.platform.tenant.Tenant;
import org.springframework.data.mongodb.core.MongoOperations;

/** Looks for jobs in the whole service: whoever works on them asks for no tenant's. */
final class JobSearch {
    private static final int MOST = 200;
    private static final String STATE = "state.state";
    private static final String DONE_AT = "state.doneAt";

    private final MongoOperations mongo;

    JobSearch(MongoOperations mongo, Collections collections) {
        this.mongo = mongo;
        collections.index(Job.KIND, List.of(STATE, DONE_AT));
    }

    /** Where a job is. */
    record Found(Tenant tenant, String id) {
        String key() {
            return tenant.keyOf(id);
        }
    }

    /** Jobs in this state, at most 200. */
    List<Found> in(Job.State state) {
        return find(new Document(STATE, Json.code(state)));
    }

    /** Jobs that were done before then, at most 200. */
    List<Found> doneBefore(Instant when) {
        return find(
                new Document(STATE, Json.code(Job.State.DONE))
                        .append(
                                DONE_AT,
                                new Document(
                                        "$lt", when.truncatedTo(ChronoUnit.SECONDS).toString())));
    }

    private List<Found> find(Document filter) {
        return mongo.execute(
                Job.KIND,
                jobs ->
                        jobs.find(filter)
                                .projection(new Document("tenant", 1).append("id", 1))
                                .limit(MOST)
                                .map(
                                        each ->
                                                new Found(
                                                        new Tenant(each.getString("tenant")),
                                                        each.getString("id")))
                                .into(new ArrayList<>()));
    }
}
