package org.handslag.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.bson.Document;
import org.handslag.platform.access.Caller;
import org.handslag.platform.call.Call;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final Keys keys = new Keys((tenant, text) -> Ids.hash("a secret " + tenant + text));

    private static Call call(String who, String operation, @Nullable String key, String body) {
        return new Call(
                new Tenant("tt"),
                new Caller("m", who, null, Set.of()),
                operation,
                key,
                body,
                OptionalLong.empty());
    }

    private static Document kept(List<Document> keys) {
        return new Document("keys", keys);
    }

    @Test
    void aRepetitionIsKnownByCallerOperationAndKey() {
        Document kept = kept(keys.after(List.of(), call("a", "sign", "k", "body"), 7));

        assertThat(keys.seen(kept, call("a", "sign", "k", "body"))).contains(7L);
        assertThat(keys.seen(kept, call("b", "sign", "k", "body"))).isEmpty();
        assertThat(keys.seen(kept, call("a", "end", "k", "body"))).isEmpty();
        assertThat(keys.seen(kept, call("a", "sign", null, "body"))).isEmpty();
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        Document kept = kept(keys.after(List.of(), call("a", "sign", "k", "body"), 7));

        assertThatThrownBy(() -> keys.seen(kept, call("a", "sign", "k", "other")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("idempotency-key-reused");
    }

    @Test
    void theLastEightAreKept() {
        List<Document> last = List.of();
        for (int version = 1; version <= 9; version++) {
            last = keys.after(last, call("a", "sign", "k" + version, "body"), version);
        }
        Document kept = kept(keys.after(last, call("a", "sign", null, "body"), 10));

        assertThat(Keys.of(kept)).hasSize(Keys.KEPT);
        assertThat(keys.seen(kept, call("a", "sign", "k1", "body"))).isEmpty();
        assertThat(keys.seen(kept, call("a", "sign", "k2", "body"))).contains(2L);
    }

    @Test
    void nothingIsKeptThatCouldBeMadeWithoutTheTenantsKey() {
        Call call = call("a", "sign", "Amal 1984", "body");
        Call elsewhere =
                new Call(
                        new Tenant("other"),
                        call.caller(),
                        call.operation(),
                        call.idempotencyKey(),
                        call.fingerprint(),
                        call.expectedVersion());
        Document kept = keys.after(List.of(), call, 1).getFirst();

        assertThat(kept.getString("fingerprint")).isNotIn("body", Ids.hash("body"));
        assertThat(kept.getString("key")).isNotEqualTo(Ids.hash("a/sign/Amal 1984"));
        assertThat(keys.idOf(call)).isNotEqualTo(keys.idOf(elsewhere));
        assertThat(keys.after(List.of(), elsewhere, 1).getFirst().values())
                .doesNotContain(kept.get("fingerprint"), kept.get("key"));
    }
}
