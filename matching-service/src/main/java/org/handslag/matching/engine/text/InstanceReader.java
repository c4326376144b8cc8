package org.handslag.matching.engine.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;
import org.handslag.matching.engine.Market;
import org.handslag.matching.engine.MarketDraft;
import org.handslag.matching.engine.Rankings;

/**
 * Reads an instance: lines {@code m <mentor> <capacity>}, {@code p <participant> [group]}, {@code e
 * <participant> <mentor> <score>} and {@code r <participant> <mentor> <rank> <rank by mentor>}, in
 * any order; empty lines and those that begin with {@code #} say nothing.
 */
final class InstanceReader {
    private final Names people = new Names();
    private final Names mentors = new Names();
    private final Names groups = new Names();
    private int[] capacity = new int[16];
    private int[] group = new int[16];
    private int[] edge = new int[3 * 64];
    private int edges;
    private final Map<Long, long[]> ranks = new HashMap<>();
    private int line;

    /** What was read. */
    record Instance(Market market, Rankings rankings, Names people, Names mentors, Names groups) {}

    static Instance read(BufferedReader text) throws IOException {
        return new InstanceReader().all(text);
    }

    private Instance all(BufferedReader text) throws IOException {
        for (String next = text.readLine(); next != null; next = text.readLine()) {
            line++;
            StringTokenizer words = new StringTokenizer(next);
            if (words.hasMoreTokens()) {
                String kind = words.nextToken();
                if (!kind.startsWith("#")) {
                    take(kind, words);
                }
            }
        }
        mustBeDeclared(people, "participant");
        mustBeDeclared(mentors, "mentor");
        MarketDraft draft =
                new MarketDraft(
                        people.size(), Arrays.copyOf(capacity, mentors.size()), groups.size());
        for (int p = 0; p < Math.min(group.length, people.size()); p++) {
            if (group[p] > 0) {
                draft.group(p, group[p] - 1);
            }
        }
        for (int e = 0; e < edges; e++) {
            draft.edge(edge[3 * e], edge[3 * e + 1], edge[3 * e + 2]);
        }
        if (!draft.problems().isEmpty()) {
            throw new MalformedLine(line, draft.problems().getFirst().toString());
        }
        Market market = draft.market();
        return new Instance(market, rankings(market), people, mentors, groups);
    }

    private void take(String kind, StringTokenizer words) throws MalformedLine {
        switch (kind) {
            case "m" -> mentor(words);
            case "p" -> participant(words);
            case "e" -> {
                int p = people.of(word(words, "participant"), line);
                int m = mentors.of(word(words, "mentor"), line);
                if (3 * edges == edge.length) {
                    edge = Arrays.copyOf(edge, edge.length * 2);
                }
                edge[3 * edges] = p;
                edge[3 * edges + 1] = m;
                edge[3 * edges++ + 2] = number(words, "score", Market.TOP);
            }
            case "r" -> {
                int p = people.of(word(words, "participant"), line);
                int m = mentors.of(word(words, "mentor"), line);
                long one = number(words, "rank", Integer.MAX_VALUE);
                long other = number(words, "rank by mentor", Integer.MAX_VALUE);
                ranks.put((long) p << 32 | m, new long[] {one, other, line});
            }
            default -> throw new MalformedLine(line, "begins with none of m, p, e, r");
        }
        if (words.hasMoreTokens()) {
            throw new MalformedLine(line, "has more than it should: " + words.nextToken());
        }
    }

    private void mentor(StringTokenizer words) throws MalformedLine {
        int m = mentors.of(word(words, "mentor"), line);
        if (!mentors.declare(m)) {
            throw new MalformedLine(line, "mentor named twice: " + mentors.name(m));
        }
        if (m >= capacity.length) {
            capacity = Arrays.copyOf(capacity, Math.max(m + 1, capacity.length * 2));
        }
        capacity[m] = number(words, "capacity", Integer.MAX_VALUE);
    }

    private void participant(StringTokenizer words) throws MalformedLine {
        int p = people.of(word(words, "participant"), line);
        if (!people.declare(p)) {
            throw new MalformedLine(line, "participant named twice: " + people.name(p));
        }
        if (p >= group.length) {
            group = Arrays.copyOf(group, Math.max(p + 1, group.length * 2));
        }
        group[p] = words.hasMoreTokens() ? groups.of(words.nextToken(), line) + 1 : 0;
    }

    private String word(StringTokenizer words, String what) throws MalformedLine {
        if (!words.hasMoreTokens()) {
            throw new MalformedLine(line, what + " is missing");
        }
        return words.nextToken();
    }

    private int number(StringTokenizer words, String what, int most) throws MalformedLine {
        String word = word(words, what);
        int number;
        try {
            number = Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new MalformedLine(line, what + " is no whole number: " + word);
        }
        if (number < 0 || number > most) {
            throw new MalformedLine(line, what + " is not in 0 to " + most + ": " + word);
        }
        return number;
    }

    private static void mustBeDeclared(Names names, String what) throws MalformedLine {
        int missing = names.undeclared();
        if (missing >= 0) {
            throw new MalformedLine(
                    names.line(missing), "no such " + what + ": " + names.name(missing));
        }
    }

    /** By the lines of ranks where there are any: then who is not ranked is not acceptable. */
    private Rankings rankings(Market market) throws MalformedLine {
        if (ranks.isEmpty()) {
            return Rankings.byScore(market);
        }
        for (var each : ranks.entrySet()) {
            int p = (int) (each.getKey() >> 32);
            if (market.edge(p, (int) (long) each.getKey()) < 0) {
                throw new MalformedLine((int) each.getValue()[2], "ranks a pair that is no edge");
            }
        }
        Market ranked = market.keeping((p, m, score) -> ranks.containsKey((long) p << 32 | m));
        int[] one = new int[ranked.edges()];
        int[] other = new int[ranked.edges()];
        for (int p = 0; p < ranked.participants(); p++) {
            for (int e = ranked.first(p); e < ranked.first(p + 1); e++) {
                long[] both = ranks.getOrDefault((long) p << 32 | ranked.mentor(e), new long[2]);
                one[e] = (int) both[0];
                other[e] = (int) both[1];
            }
        }
        return Rankings.of(ranked, one, other);
    }
}
