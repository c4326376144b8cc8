package org.handslag.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.gateway.ATenant.Client;
import org.handslag.gateway.feed.application.Cursor;
import org.handslag.gateway.feed.application.Rendering;
import org.handslag.gateway.subscription.application.Subscriptions;
import org.handslag.gateway.subscription.model.Subscription;
import org.handslag.platform.id.Ids;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;

/** Systems that come back too late, or with a cursor of another journal. */
class WhatIsNoLongerKeptTest {
    private static final String CURSOR = "Handslag-Cursor";

    private final RunningService gateway =
            RunningService.of(GatewayApplication.class, GatewayApplication.NAME);
    private final ATenant tenant = new ATenant(gateway);
    private final Client system = tenant.system();

    @Test
    void isSaidToWhoeverHasMissedIt() {
        tenant.begin("late", system, Map.of());
        String first = read("").header(CURSOR);
        recruit("one");
        Answer one = read("&after=" + first);
        assertThat(one.json()).hasSize(1);
        String last = one.header(CURSOR);

        gateway.space().forget(tenant.key());

        assertIsGone(read("&after=" + first));
        assertThat(system.caller().with("Last-Event-ID", first).stream("/api/events").status())
                .isEqualTo(410);
        recruit("other");
        Answer other = read("&after=" + last);
        assertThat(other.json()).hasSize(1);
        assertThat(read("").json()).isEqualTo(other.json());
    }

    @Test
    void isSaidWhereTheJournalIsAnother() {
        tenant.begin("restored", system, Map.of());
        Subscription subscription =
                tenant.beans()
                        .getBean(Subscriptions.class)
                        .get(new Tenant(tenant.key()), "restored")
                        .state();
        Cursor elsewhere = new Cursor("AnotherJournalsTopicId", 0);

        String text =
                Rendering.withoutReferences(new Tenant(tenant.key()), subscription).text(elsewhere);

        assertIsGone(read("&after=" + text));
        assertThat(read("&after=" + text.replace("Another", "Some")).status()).isEqualTo(400);
    }

    private static void assertIsGone(Answer answer) {
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.code()).isEqualTo("cursor-gone");
    }

    private Answer read(String after) {
        return system.caller().get("/api/events?timeout=" + (after.isEmpty() ? 0 : 20_000) + after);
    }

    private void recruit(String mentor) {
        String id = Ids.derived(tenant.key(), mentor);
        Map<String, String> engagement =
                Map.of(
                        "programme",
                        Ids.derived(tenant.key(), "programme"),
                        "recruitedOn",
                        "2016-04-28");
        Bus.shared()
                .publish(
                        "mentors",
                        tenant.key(),
                        id,
                        1,
                        "mentor.changed.v1",
                        Map.of("id", id, "engagements", List.of(engagement)));
    }
}
