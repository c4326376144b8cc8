package org.handslag.acceptance.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.handslag.acceptance.SharedWorld;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.world.Fixtures;
import org.handslag.acceptance.world.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TwoTenantsTest {

    private static SharedWorld shared;
    private static Visible visible;

    @BeforeAll
    static void made() {
        shared = SharedWorld.make("tenants");
        visible = new Visible(shared.site(), shared.operations(), shared.recipes());
    }

    @Test
    void whatOneTenantDoesChangesNothingThatTheOtherSees() {
        stir(System.nanoTime(), 120);
    }

    @Test
    @Tag("long")
    void whateverItDoes() {
        for (int round = 0; round < 10; round++) {
            stir(System.nanoTime(), 500);
        }
    }

    @Test
    void aChangeOfTheirOwnIsSeen() {
        Map<String, String> before = theirs();
        shared.site()
                .front()
                .send(
                        org.handslag.acceptance.client.Request.post(
                                shared.world().stranger(),
                                "register-organisation",
                                "/api/organisations",
                                Map.of("name", "One more", "industry", "trade"),
                                "one-more-" + System.nanoTime()));
        assertThat(Visible.differences(before, theirs())).isNotEmpty();
    }

    @Test
    void everyIdOfTheOtherTenantIsAnsweredLikeOneThatNeverWas() {
        Strangers strangers = new Strangers(shared.site(), shared.world(), shared.recipes());
        Set<String> ids =
                strangers.ids(ours().values()).stream().limit(5).collect(Collectors.toSet());
        assertThat(strangers.differences(shared.operations(), ids)).isEmpty();
        System.out.println(ids.size() + " ids, " + strangers.calls() + " calls");
    }

    @Test
    @Tag("long")
    void andReallyEveryOne() {
        Strangers strangers = new Strangers(shared.site(), shared.world(), shared.recipes());
        Set<String> ids = strangers.ids(ours().values());
        assertThat(strangers.differences(shared.operations(), ids)).isEmpty();
        System.out.println(ids.size() + " ids, " + strangers.calls() + " calls");
    }

    private static void stir(long seed, int times) {
        System.out.println("seed " + seed);
        Map<String, String> before = theirs();
        Stirring stirring =
                new Stirring(
                        shared.site(),
                        shared.world(),
                        shared.operations(),
                        shared.recipes(),
                        RandomGeneratorFactory.of("L64X128MixRandom").create(seed),
                        LocalDate.now(ZoneOffset.UTC));
        stirring.act(times);
        System.out.println(stirring.outcomes());
        assertThat(stirring.outcomes().getOrDefault("2xx", 0))
                .as("so many actions did something")
                .isGreaterThan(times / 10);
        assertThat(stirring.outcomes()).doesNotContainKey("5xx");
        assertThat(Visible.differences(before, theirs())).as("seed " + seed).isEmpty();
    }

    private static Map<String, String> theirs() {
        Actor leader = shared.world().stranger();
        Fixtures place = shared.world().at(Place.FOREIGN);
        return visible.to(List.of(leader), place);
    }

    private static Map<String, String> ours() {
        return visible.to(List.of(shared.world().leader()), shared.world().at(Place.HOME));
    }
}
