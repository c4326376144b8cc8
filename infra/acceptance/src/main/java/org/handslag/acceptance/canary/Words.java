package org.handslag.acceptance.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.handslag.acceptance.world.Texts;

/**
 * Words that are in nothing else: what is written of people is made of them. Names that are meant
 * to be published carry the control word instead, which a search must find.
 */
public final class Words implements Texts {

    /** Shorter words could be in anything by chance. */
    static final int SHORTEST = 6;

    private final List<String> words;
    private final String control;
    private final String digits;
    private final AtomicInteger number = new AtomicInteger();

    private Words(List<String> words, String control, String digits) {
        this.words = words;
        this.control = control;
        this.digits = digits;
    }

    /**
     * Of these words.
     *
     * @throws IllegalArgumentException where one is too short to be unmistakable
     */
    public static Words of(List<String> words, RandomGenerator random) {
        words.forEach(
                word -> {
                    if (word.length() < SHORTEST) {
                        throw new IllegalArgumentException(
                                word + " is too short: at least " + SHORTEST + " characters");
                    }
                });
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no words");
        }
        return new Words(List.copyOf(words), "kontroll" + letters(random, 8), digits(random));
    }

    /** Of words drawn for this run. */
    public static Words drawn(RandomGenerator random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            words.add("Qvarz" + letters(random, 9));
        }
        // Letters that databases, logs and addresses write in ways of their own.
        words.add("Öqvär" + letters(random, 9) + "ßå");
        return of(words, random);
    }

    private static String letters(RandomGenerator random, int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static String digits(RandomGenerator random) {
        return "9" + (1_000_000_000L + random.nextLong(8_999_999_999L));
    }

    /** What must not be found. */
    public List<String> needles() {
        List<String> needles = new ArrayList<>(words);
        words.stream()
                .map(Words::plain)
                .filter(word -> word.length() >= SHORTEST)
                .forEach(needles::add);
        needles.add(digits);
        return needles.stream().distinct().toList();
    }

    /** What must be found: the key of a municipality, which is published. */
    public String control() {
        return control;
    }

    /** The next word alone. */
    public String next() {
        return words.get(number.getAndIncrement() % words.size());
    }

    @Override
    public String words(String what) {
        return switch (what) {
            case "tenant", "municipality" -> "Published " + control;
            case "board" -> next() + " " + what;
            default -> next() + " " + next() + " " + what;
        };
    }

    @Override
    public String email() {
        String word = plain(next());
        return (word.isEmpty() ? "somebody" : word) + number.incrementAndGet() + "@example.org";
    }

    @Override
    public String phone() {
        return "+" + digits;
    }

    /** As an address for mail can have it. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
