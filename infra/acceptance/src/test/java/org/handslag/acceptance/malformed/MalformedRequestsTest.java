package org.handslag.acceptance.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGeneratorFactory;
import org.handslag.acceptance.SharedWorld;
import org.handslag.acceptance.isolation.Visible;
import org.handslag.acceptance.world.Place;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MalformedRequestsTest {

    private static SharedWorld shared;

    @BeforeAll
    static void made() {
        shared = SharedWorld.unchanged();
    }

    @Test
    void areRefusedRepeatNothingAndChangeNothing() throws Exception {
        fire(System.nanoTime(), 400);
    }

    @Test
    @Tag("long")
    void alsoFiveThousandOfThem() throws Exception {
        fire(System.nanoTime(), 5_000);
    }

    private static void fire(long seed, int shots) throws Exception {
        System.out.println("seed " + seed);
        Map<String, String> before = ours();
        Malformations malformations =
                new Malformations(
                        RandomGeneratorFactory.of("L64X128MixRandom").create(seed),
                        shared.operations(),
                        shared.recipes(),
                        shared.world().at(Place.HOME),
                        shared.world().at(Place.FOREIGN));
        Barrage barrage =
                new Barrage(
                        shared.site().http(),
                        shared.site().doors().gateway(),
                        shared.site().tokens().of(shared.world().leader()));
        for (int i = 0; i < shots; i++) {
            barrage.fire(malformations.next());
        }
        barrage.histogram().forEach((kind, count) -> System.out.printf("%6d  %s%n", count, kind));
        assertThat(barrage.faults()).as("seed " + seed).isEmpty();
        assertThat(barrage.reachingShare()).isGreaterThanOrEqualTo(0.7);
        assertThat(Visible.differences(before, ours())).as("seed " + seed).isEmpty();
    }

    private static Map<String, String> ours() {
        return new Visible(shared.site(), shared.operations(), shared.recipes())
                .to(List.of(shared.world().leader()), shared.world().at(Place.HOME));
    }
}
