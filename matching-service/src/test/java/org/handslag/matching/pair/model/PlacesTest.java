package org.handslag.matching.pair.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void theLowestFreePlacesAreOpen() {
        assertThat(Places.open(3, List.of())).containsExactly(1, 2, 3);
        assertThat(Places.open(3, List.of(2))).containsExactly(1, 3);
        assertThat(Places.open(2, List.of(1, 2))).isEmpty();
        assertThat(Places.open(0, List.of())).isEmpty();
    }

    @Test
    void aFreePlaceIsNotOpenWhereTheCapacityHasShrunk() {
        assertThat(Places.open(2, List.of(1, 3))).isEmpty();
        assertThat(Places.open(3, List.of(1, 5))).containsExactly(2);
        assertThat(Places.open(1, List.of(1, 2, 3))).isEmpty();
    }

    @Test
    void decidersWhoReadOlderStatesNeverTakeMoreThanMayCome() {
        Random random = new Random(2016);
        for (int run = 0; run < 5_000; run++) {
            int capacity = random.nextInt(5);
            Set<Integer> taken = new TreeSet<>();
            for (int place = 1; place <= 6; place++) {
                if (random.nextInt(3) == 0) {
                    taken.add(place);
                }
            }
            int allowed = Math.max(capacity, taken.size());
            List<List<Integer>> read = new ArrayList<>();
            for (int step = 0; step < 30; step++) {
                // Deciders read at one time and write at another, in between pairs end.
                switch (random.nextInt(3)) {
                    case 0 -> read.add(Places.open(capacity, taken));
                    case 1 -> {
                        if (!read.isEmpty()) {
                            List<Integer> open = read.remove(random.nextInt(read.size()));
                            open.stream()
                                    .filter(place -> !taken.contains(place))
                                    .findFirst()
                                    .ifPresent(taken::add);
                        }
                    }
                    default -> {
                        if (!taken.isEmpty() && random.nextInt(4) == 0) {
                            taken.remove(
                                    taken.stream()
                                            .skip(random.nextInt(taken.size()))
                                            .findFirst()
                                            .orElseThrow());
                            allowed = Math.max(capacity, taken.size());
                        }
                    }
                }
                assertThat(taken.size()).as("run %d", run).isLessThanOrEqualTo(allowed);
            }
        }
    }
}
