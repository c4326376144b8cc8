package org.handslag.matching.engine.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scores of pairs, and whether they are possible. What few kinds of people differ by is looked
 * up in tables by kind, rules included; the rest is worked out for each pair.
 */
final class Fits {
    /** A table takes 4 MB at most. */
    static final int MOST_ENTRIES = 1 << 20;

    /** More kinds of participants than this are hardly alike. */
    private static final int MOST_KINDS = 1 << 12;

    /** So far below 0 that no sum of points lifts it. */
    private static final int NEVER = Integer.MIN_VALUE / 16;

    private final Codes people;
    private final Codes mentors;
    private final int total;

    /** Of each table: points by kinds, the first mentor's kind after the last of the row before. */
    private final int[][] points;

    /** Of each table: where each participant's row begins. */
    private final int[][] rows;

    /** Each mentor's places in the rows, those of one mentor together. */
    private final int[] columns;

    /** Whether only pairs that can meet are asked for. */
    private final boolean allMeet;

    private final Criterion[] criteria;
    private final int[] weights;
    private final HardRule[] rules;
    private final int[] levels;

    /**
     * The scores under a policy.
     *
     * @param seenTo rules that the caller sees to
     * @param entries how many a table may have
     */
    Fits(
            List<Profile> people,
            Codes peopleCodes,
            List<Profile> mentors,
            Codes mentorCodes,
            Policy policy,
            Set<HardRule> seenTo,
            int entries) {
        this.people = peopleCodes;
        this.mentors = mentorCodes;
        this.allMeet =
                seenTo.contains(HardRule.TOO_FAR)
                        && policy.rules().getOrDefault(HardRule.TOO_FAR, 0) > 0;
        this.total = policy.weights().values().stream().mapToInt(Integer::intValue).sum();
        Map<Criterion, Integer> directly = new EnumMap<>(Criterion.class);
        Map<HardRule, Integer> asked = new EnumMap<>(HardRule.class);
        asked.putAll(policy.rules());
        asked.keySet().removeAll(seenTo);
        List<int[]> tables = new ArrayList<>();
        List<int[]> begins = new ArrayList<>();
        List<int[]> kinds = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            int weight = policy.weights().getOrDefault(criterion, 0);
            HardRule rule = criterion.rule();
            int level = rule == null ? 0 : asked.getOrDefault(rule, 0);
            if (weight == 0 && level <= 0) {
                continue;
            }
            Kinds these = Kinds.of(criterion, people, mentors, Math.min(entries, MOST_KINDS));
            Kinds those = Kinds.of(criterion, mentors, people, entries / Math.max(1, these.size()));
            if (these.size() == 0 || those.size() == 0) {
                directly.put(criterion, weight);
                continue;
            }
            asked.remove(rule);
            tables.add(table(criterion, weight, rule, level, these, those));
            begins.add(these.each(those.size()));
            kinds.add(those.of());
        }
        this.points = tables.toArray(int[][]::new);
        this.rows = begins.toArray(int[][]::new);
        this.columns = new int[mentors.size() * points.length];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = kinds.get(i % points.length)[i / points.length];
        }
        this.criteria = directly.keySet().toArray(Criterion[]::new);
        this.weights = directly.values().stream().mapToInt(Integer::intValue).toArray();
        this.rules = asked.keySet().toArray(HardRule[]::new);
        this.levels = asked.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] table(
            Criterion criterion,
            int weight,
            @Nullable HardRule rule,
            int level,
            Kinds these,
            Kinds those) {
        int[] table = new int[these.size() * those.size()];
        int at = 0;
        for (int p : these.example()) {
            for (int m : those.example()) {
                boolean never = rule != null && Codes.forbids(rule, level, people, p, mentors, m);
                table[at++] = never ? NEVER : weight * Codes.fit(criterion, people, p, mentors, m);
            }
        }
        return table;
    }

    /** Room for the rows of one participant. */
    int[] room() {
        return new int[points.length];
    }

    /** Puts where the participant's rows begin. */
    void begin(int participant, int[] room) {
        for (int t = 0; t < room.length; t++) {
            room[t] = rows[t][participant];
        }
    }

    /** The pair's score; -1: not possible. */
    int score(int participant, int[] begun, int mentor) {
        int sum = 0;
        int at = mentor * begun.length;
        for (int t = 0; t < begun.length; t++) {
            sum += points[t][begun[t] + columns[at + t]];
        }
        if (sum < 0) {
            return -1;
        }
        for (int i = 0; i < rules.length; i++) {
            if (Codes.forbids(rules[i], levels[i], people, participant, mentors, mentor)) {
                return -1;
            }
        }
        for (int i = 0; i < criteria.length; i++) {
            sum +=
                    weights[i]
                            * (allMeet && criteria[i] == Criterion.REGION
                                    ? Codes.fitOfPlaces(people, participant, mentors, mentor)
                                    : Codes.fit(criteria[i], people, participant, mentors, mentor));
        }
        return total == 0 ? 0 : sum / total;
    }
}
