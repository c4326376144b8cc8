package org.handslag.acceptance.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws texts that fit a regular expression, as far as schemas use them: literals, classes, groups,
 * alternatives, repetitions.
 */
final class Patterns {

    private static final int MOST = 12;

    private final String pattern;
    private final RandomGenerator random;
    private int at;

    private Patterns(String pattern, RandomGenerator random) {
        this.pattern = pattern;
        this.random = random;
    }

    /** A text that fits. */
    static String draw(String pattern, RandomGenerator random) {
        return new Patterns(pattern, random).alternatives();
    }

    private String alternatives() {
        List<String> drawn = new ArrayList<>();
        drawn.add(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            drawn.add(sequence());
        }
        return drawn.get(random.nextInt(drawn.size()));
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            int from = at;
            String once = atom();
            int after = at;
            int[] times = times();
            int count =
                    times[0] + random.nextInt(Math.min(times[1], times[0] + MOST) - times[0] + 1);
            int end = at;
            for (int i = 0; i < count; i++) {
                at = from;
                text.append(i == 0 ? once : atom());
                at = after;
            }
            at = end;
        }
        return text.toString();
    }

    private String atom() {
        char first = pattern.charAt(at++);
        switch (first) {
            case '(' -> {
                if (pattern.startsWith("?:", at)) {
                    at += 2;
                }
                String inner = alternatives();
                at++;
                return inner;
            }
            case '[' -> {
                List<Character> of = new ArrayList<>();
                while (pattern.charAt(at) != ']') {
                    char low = pattern.charAt(at++);
                    char from = low == '\\' ? pattern.charAt(at++) : low;
                    if (pattern.charAt(at) == '-' && pattern.charAt(at + 1) != ']') {
                        at++;
                        for (char each = from; each <= pattern.charAt(at); each++) {
                            of.add(each);
                        }
                        at++;
                    } else {
                        of.add(from);
                    }
                }
                at++;
                return String.valueOf(of.get(random.nextInt(of.size())));
            }
            case '\\' -> {
                return escaped(pattern.charAt(at++));
            }
            case '.' -> {
                return "x";
            }
            case '^', '$' -> {
                return "";
            }
            default -> {
                return String.valueOf(first);
            }
        }
    }

    private String escaped(char which) {
        return which == 'd' ? String.valueOf(random.nextInt(10)) : String.valueOf(which);
    }

    private int[] times() {
        if (at >= pattern.length()) {
            return new int[] {1, 1};
        }
        switch (pattern.charAt(at)) {
            case '?' -> {
                at++;
                return new int[] {0, 1};
            }
            case '*' -> {
                at++;
                return new int[] {0, MOST};
            }
            case '+' -> {
                at++;
                return new int[] {1, MOST};
            }
            case '{' -> {
                int end = pattern.indexOf('}', at);
                String[] parts = pattern.substring(at + 1, end).split(",", -1);
                at = end + 1;
                int least = Integer.parseInt(parts[0]);
                int most =
                        parts.length == 1
                                ? least
                                : parts[1].isEmpty() ? least + MOST : Integer.parseInt(parts[1]);
                return new int[] {least, most};
            }
            default -> {
                return new int[] {1, 1};
            }
        }
    }
}
