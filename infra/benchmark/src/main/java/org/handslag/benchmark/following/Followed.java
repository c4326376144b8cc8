package org.handslag.benchmark.following;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A tenant in which pairs are formed, one after the other, each in a cohort of its own: by that,
 * which is no pseudonym, everybody who follows can be told when it was meant to happen.
 */
final class Followed {
    private final RunningService gateway;
    private final String key = RunningService.newTenant();
    private final Caller admin;
    private final Map<String, Long> intended = new ConcurrentHashMap<>();

    Followed(RunningService gateway) {
        this.gateway = gateway;
        Answer opened =
                caller(RunningService.PLATFORM_ADMIN, null)
                        .post("/api/tenants", Map.of("key", key, "name", "Finsam Sydvik"));
        admin = caller(UUID.randomUUID().toString(), key);
        accept(admin, opened.json().at("/adminInvitation/code").asString());
    }

    private Caller caller(String subject, @Nullable String tenant) {
        return gateway.withToken(TestIssuer.shared().token(subject, tenant));
    }

    private static Answer accept(Caller subject, String code) {
        return subject.post("/api/invitations/acceptance", Map.of("code", code));
    }

    String key() {
        return key;
    }

    /** A system with a subscription of its own, under this key. */
    Caller subscriber(String subscription) {
        Caller system = caller(UUID.randomUUID().toString(), key);
        JsonNode invited = admin.post("/api/invitations", Map.of("role", "system-client")).json();
        String membership =
                accept(system, invited.path("code").asString()).json().path("id").asString();
        must(admin.post("/api/subscriptions", Map.of("key", subscription, "reader", membership)));
        return system;
    }

    /** What a Kafka client of a subscription must be told. */
    JsonNode topic(String subscription) {
        return must(admin.post("/api/subscriptions/" + subscription + "/topic", "{}")).json();
    }

    /** Sends a subscription's events there. */
    void webhook(String subscription, String url) {
        must(admin.post("/api/subscriptions/" + subscription + "/webhook", Map.of("url", url)));
    }

    /** Sends everything from the beginning of time once more. */
    void replay(String subscription) {
        must(
                admin.post(
                        "/api/subscriptions/" + subscription + "/webhook/replay",
                        Map.of("since", "2016-01-01T00:00:00Z")));
    }

    private static Answer must(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer;
    }

    /** A pair is formed: the state comes to its topic, as from the service that owns pairs. */
    void happens(String number, long at) {
        String cohort = Ids.derived("cohort", key, number);
        intended.put(cohort, at);
        String pair = Ids.derived("pair", key, number);
        Map<String, Object> state = new HashMap<>();
        state.put("id", pair);
        state.put("programme", Ids.derived("programme", key));
        state.put("cohort", cohort);
        state.put("admission", Ids.derived("admission", key, number));
        state.put("participant", Ids.derived("participant", key, number));
        state.put("mentor", Ids.derived("mentor", key, number));
        state.put("origin", "staff-choice");
        state.put("proposedOn", "2016-04-25");
        state.put("acceptedOn", "2016-04-28");
        state.put("answers", Map.of());
        state.put("pauses", List.of());
        state.put("state", "accepted");
        Bus.shared().publish("pairs", key, pair, 1, "pair.accepted.v1", state);
    }

    /** When what an event tells of was meant to happen, as {@link System#nanoTime} tells time. */
    long intended(JsonNode event) {
        return intended.get(event.at("/data/cohort").asString());
    }
}
