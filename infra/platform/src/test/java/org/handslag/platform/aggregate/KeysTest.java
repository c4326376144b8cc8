package org.handslag.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.bson.Document;
import org.handslag.platform.access.Caller;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static Call call(String who, String operation, @Nullable String key, String body) {
        return new Call(
                new Tenant("tt"),
                new Caller("m", who, null, Set.of()),
                operation,
                key,
                body,
                OptionalLong.empty());
    }

    @Test
    void aRepetitionIsKnownByCallerOperationAndKey() {
        List<Document> keys = Keys.after(List.of(), call("a", "sign", "k", "body"), 7);

        assertThat(Keys.seen(keys, call("a", "sign", "k", "body"))).contains(7L);
        assertThat(Keys.seen(keys, call("b", "sign", "k", "body"))).isEmpty();
        assertThat(Keys.seen(keys, call("a", "end", "k", "body"))).isEmpty();
        assertThat(Keys.seen(keys, call("a", "sign", null, "body"))).isEmpty();
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        List<Document> keys = Keys.after(List.of(), call("a", "sign", "k", "body"), 7);

        assertThatThrownBy(() -> Keys.seen(keys, call("a", "sign", "k", "other")))
                .isInstanceOf(ProblemException.class)
                .hasMessage("idempotency-key-reused");
    }

    @Test
    void theLastEightAreKept() {
        List<Document> keys = List.of();
        for (int version = 1; version <= 9; version++) {
            keys = Keys.after(keys, call("a", "sign", "k" + version, "body"), version);
        }
        keys = Keys.after(keys, call("a", "sign", null, "body"), 10);

        assertThat(keys).hasSize(Keys.KEPT);
        assertThat(Keys.seen(keys, call("a", "sign", "k1", "body"))).isEmpty();
        assertThat(Keys.seen(keys, call("a", "sign", "k2", "body"))).contains(2L);
    }
}
