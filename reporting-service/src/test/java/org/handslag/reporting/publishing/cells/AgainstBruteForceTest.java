package org.handslag.reporting.publishing.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The checker beside an attacker who tries every table there could be. */
class AgainstBruteForceTest {
    private static final int TABLES = 3000;

    @Test
    void findsTheSameLeastAndGreatestValueOfEveryHiddenCell() {
        var random = new Random(7);
        int hidden = 0;
        for (int i = 0; i < TABLES; i++) {
            Edition edition =
                    RandomTables.shownByLot(
                            random,
                            RandomTables.of(
                                    random, 2 + random.nextInt(2), 2 + random.nextInt(2), 3),
                            60 + random.nextInt(30));
            Map<String, int[]> all = new Everything(edition).ranges();
            Checker checker = Checker.of(List.of(edition));
            for (Cell cell : edition.cells()) {
                int[] bounds = all.get(cell.key());
                if (!edition.shown().contains(cell.key()) && bounds != null) {
                    hidden++;
                    assertThat(checker.range(0, cell.key()))
                            .as("table %d, cell %s", i, cell.key())
                            .isEqualTo(new Range(bounds[0], bounds[1]));
                }
            }
        }
        assertThat(hidden).isGreaterThan(TABLES);
    }

    @Test
    void findsEveryTableWhollyHiddenEnoughThatTheSuppressorMade() {
        var random = new Random(8);
        for (int i = 0; i < 300; i++) {
            Edition first =
                    Suppressor.suppress(
                            List.of(),
                            RandomTables.of(
                                    random, 2 + random.nextInt(2), 2 + random.nextInt(2), 8));
            Map<String, int[]> all = new Everything(first).ranges();
            for (Cell cell : first.cells()) {
                int[] bounds = all.get(cell.key());
                if (!first.shown().contains(cell.key()) && bounds != null) {
                    assertThat(bounds[1] - bounds[0])
                            .as("table %d, cell %s", i, cell.key())
                            .isGreaterThanOrEqualTo(Checker.ROOM);
                }
            }
        }
    }

    /** Every way to fill in the hidden cells; those that no shown sum bounds are left out. */
    private static final class Everything {
        private final Edition edition;
        private final Map<String, Integer> known = new HashMap<>();
        private final Map<String, int[]> ranges = new HashMap<>();
        private final List<String> open;

        Everything(Edition edition) {
            this.edition = edition;
            edition.cells().stream()
                    .filter(cell -> edition.shown().contains(cell.key()))
                    .forEach(cell -> known.put(cell.key(), cell.value()));
            this.open =
                    edition.cells().stream()
                            .map(Cell::key)
                            .filter(key -> !known.containsKey(key))
                            .filter(this::isBounded)
                            .sorted(java.util.Comparator.comparing(key -> key.contains("0")))
                            .toList();
        }

        /** Above it, directly or by another sum, stands a sum that is shown. */
        private boolean isBounded(String key) {
            return known.containsKey(key)
                    || edition.relations().stream()
                            .anyMatch(one -> one.parts().contains(key) && isBounded(one.whole()));
        }

        Map<String, int[]> ranges() {
            if (open.size() <= 9) {
                fill(0);
            }
            return ranges;
        }

        private void fill(int index) {
            if (!isPossible()) {
                return;
            }
            if (index == open.size()) {
                for (String key : open) {
                    int value = known.get(key);
                    int[] range = ranges.computeIfAbsent(key, any -> new int[] {value, value});
                    range[0] = Math.min(range[0], value);
                    range[1] = Math.max(range[1], value);
                }
                return;
            }
            String key = open.get(index);
            int most = edition.cells().stream().mapToInt(Cell::value).max().orElseThrow();
            for (int value = 0; value <= most; value++) {
                known.put(key, value);
                fill(index + 1);
            }
            known.remove(key);
        }

        private boolean isPossible() {
            for (Relation relation : edition.relations()) {
                Integer whole = known.get(relation.whole());
                int sum = 0;
                boolean full = true;
                for (String part : relation.parts()) {
                    Integer value = known.get(part);
                    full &= value != null;
                    sum += value == null ? 0 : value;
                }
                if (whole != null && (full ? sum != whole : sum > whole)) {
                    return false;
                }
            }
            return true;
        }
    }
}
