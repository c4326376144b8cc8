package org.handslag.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.handslag.platform.tenant.Tenant;
import org.junit.jupiter.api.Test;

class TenantFilterTest {
    private final Tenant tenant = new Tenant("kavlinge-lomma");

    enum Stage {
        ON_LEAVE
    }

    @Test
    void oneDocumentIsFoundByTenantAndId() {
        assertThat(TenantFilter.one(tenant, "X"))
                .isEqualTo(new Document("_id", "kavlinge-lomma/X"));
        assertThat(TenantFilter.oneAt(tenant, "X", 3))
                .isEqualTo(new Document("_id", "kavlinge-lomma/X").append("version", 3L));
    }

    @Test
    void aFilterIsFlatAndAlwaysNamesTheTenant() {
        assertThat(TenantFilter.where(tenant, "", Map.of()))
                .isEqualTo(new Document("tenant", "kavlinge-lomma"));
        assertThat(TenantFilter.where(tenant, "data.", Map.of("stage", Stage.ON_LEAVE)))
                .isEqualTo(
                        new Document("tenant", "kavlinge-lomma").append("data.stage", "on-leave"));
        assertThat(TenantFilter.where(tenant, "", Map.of("stage", List.of(Stage.ON_LEAVE, "x"))))
                .containsEntry("stage", new Document("$in", List.of("on-leave", "x")));
    }

    @Test
    void manyIdsAreAskedForInPartsThatKeepTheirOrderAndTheOtherConditions() {
        List<String> ids =
                IntStream.range(0, 2 * TenantFilter.MOST_IDS + 1)
                        .mapToObj(n -> String.format("%04d", n))
                        .toList();
        List<Document> parts =
                TenantFilter.parts(tenant, "", Map.of("id", ids.reversed(), "state.x", "y"));

        List<String> asked =
                parts.stream()
                        .flatMap(
                                part ->
                                        part
                                                .get("_id", Document.class)
                                                .getList("$in", String.class)
                                                .stream())
                        .toList();
        assertThat(parts).hasSize(3).allMatch(part -> "y".equals(part.get("state.x")));
        assertThat(asked).isEqualTo(ids.stream().map(tenant::keyOf).toList());
        assertThat(TenantFilter.parts(tenant, "", Map.of("id", List.of("b", "a")))).hasSize(1);
        assertThat(TenantFilter.parts(tenant, "", Map.of("x", "y")))
                .containsExactly(TenantFilter.where(tenant, "", Map.of("x", "y")));
    }

    @Test
    void aValueThatNoDocumentHoldsIsAnErrorAndNotAnEmptyAnswer() {
        assertThatThrownBy(
                        () ->
                                TenantFilter.where(
                                        tenant, "", Map.of("day", LocalDate.of(2016, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TenantFilter.where(tenant, "", Map.of("a", Map.of("$gt", ""))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
