package org.handslag.testkit.guarantee;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.handslag.platform.audit.AuditCheck;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What the audit promises of a service: an answer about people does not arrive before it is
 * recorded whose it was.
 */
public final class AuditGuarantee {
    private final RunningService service;

    /** Of this running service. */
    public AuditGuarantee(RunningService service) {
        this.service = service;
    }

    /**
     * Reads, and looks at once, without waiting, for what was recorded of it.
     *
     * @param persons ids of all whom the answer is about
     * @throws AssertionError where one of them is missing, or the answer is not a 200
     */
    public Answer recordsReading(String tenant, Caller caller, String path, Set<String> persons) {
        List<Document> before = entries(tenant);
        Answer answer = caller.get(path);
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        List<Document> since = entries(tenant);
        since.removeAll(before);
        Set<String> recorded = new HashSet<>();
        since.forEach(entry -> recorded.addAll(entry.getList("persons", String.class)));
        if (!recorded.containsAll(persons)) {
            throw new AssertionError(path + " told of " + persons + "; recorded: " + recorded);
        }
        return answer;
    }

    /** What is recorded in the tenant so far, in the order of the chain. */
    public List<Document> entries(String tenant) {
        return service.context()
                .getBean(MongoOperations.class)
                .execute(
                        "audit",
                        audit ->
                                audit.find(new Document("tenant", tenant))
                                        .sort(new Document("number", 1))
                                        .comment("sweep: a test looks at what it likes")
                                        .into(new ArrayList<>()));
    }

    /** Holds the service's chains against the topic. */
    public AuditCheck.Report check() {
        return new AuditCheck(service.space().servers().bootstrapServers())
                .check(
                        Map.of(service.space().name(), service.space().databaseUri()),
                        Duration.ofMinutes(1));
    }
}
