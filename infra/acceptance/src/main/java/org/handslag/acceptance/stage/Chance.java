package org.handslag.acceptance.stage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Seeded draws. Each person and each matter has a generator of its own, named, so that what one of
 * them lives through does not depend on the others' order.
 */
public final class Chance {

    private final RandomGenerator random;

    private Chance(RandomGenerator random) {
        this.random = random;
    }

    /** The draws about one matter of the story with this seed. */
    public static Chance of(long seed, String matter) {
        long mixed = 1125899906842597L;
        for (int i = 0; i < matter.length(); i++) {
            mixed = 31 * mixed + matter.charAt(i);
        }
        return new Chance(
                RandomGeneratorFactory.of("L64X128MixRandom")
                        .create(mixed * 0x9E3779B97F4A7C15L ^ seed));
    }

    /** A whole number; both ends can come. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A fraction of at least {@code least} and less than {@code most}. */
    public double between(double least, double most) {
        return random.nextDouble(least, most);
    }

    /** Yes, with this probability. */
    public boolean with(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of them. */
    public <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Some of them in an order of chance; fewer where there are not so many. */
    public <T> List<T> some(int count, List<T> all) {
        List<T> rest = new ArrayList<>(all);
        List<T> drawn = new ArrayList<>();
        while (drawn.size() < count && !rest.isEmpty()) {
            drawn.add(rest.remove(random.nextInt(rest.size())));
        }
        return drawn;
    }

    /** All of them in an order of chance. */
    public <T> List<T> shuffled(List<T> all) {
        return some(all.size(), all);
    }

    /** A working day; both ends can come. */
    public LocalDate day(LocalDate first, LocalDate last) {
        long days = Math.max(0, ChronoUnit.DAYS.between(first, last));
        return workday(first.plusDays(random.nextLong(days + 1)));
    }

    /** The day itself, or the Friday before a weekend. */
    public static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.minusDays(2);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /** The first day of the week that is at or after the given day. */
    public static LocalDate next(DayOfWeek weekday, LocalDate from) {
        int ahead = Math.floorMod(weekday.getValue() - from.getDayOfWeek().getValue(), 7);
        return from.plusDays(ahead);
    }
}
