package org.handslag.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.handslag.chaos.fault.Fault.Kill;
import org.handslag.chaos.fault.Fault.Pause;
import org.handslag.chaos.fault.Fault.Skew;
import org.handslag.chaos.fault.Fault.Storm;
import org.handslag.chaos.proxy.Weather;
import org.handslag.chaos.proxy.Weather.Way;

/**
 * Which faults strike in one run, and when. It follows from seed and number alone.
 *
 * @param number the run's number in its series, from 1
 * @param length when all is over
 * @param strikes in the order of their beginning; no process or link is struck twice
 */
public record Schedule(int number, Duration length, List<Strike> strikes) {

    /** No schedule is longer. */
    public static final Duration LONGEST = Duration.ofSeconds(15);

    /** A lease of the platform lasts five seconds; whoever stands still for longer has lost it. */
    public static final Duration LONGER_THAN_A_LEASE = Duration.ofMillis(5_500);

    private static final int SHORTEST_SECONDS = 9;
    private static final int FIRST_MILLIS = 500;
    private static final int MOST_FURTHER = 3;

    /** What can go wrong; each run has the next one of these, and some more by lot. */
    enum Kind {
        SERVICE_KILLED,
        SERVICE_PAUSED,
        BROKER_KILLED,
        DATABASE_KILLED,
        STORM,
        SKEW
    }

    /** The schedule of that number. */
    public static Schedule of(long seed, int number, List<String> services, List<String> links) {
        return new Draw(
                        RandomGeneratorFactory.of("L64X128MixRandom")
                                .create(seed * 0x9E3779B97F4A7C15L + number),
                        services,
                        links)
                .schedule(number);
    }

    /** What is drawn, and for what. */
    private record Draw(RandomGenerator chance, List<String> services, List<String> links) {

        Schedule schedule(int number) {
            Kind[] kinds = Kind.values();
            Duration length =
                    Duration.ofSeconds(
                            chance.nextInt(SHORTEST_SECONDS, (int) LONGEST.toSeconds() - 1));
            List<Strike> strikes = new ArrayList<>();
            Set<String> struck = new HashSet<>();
            int more = chance.nextInt(1, MOST_FURTHER + 1);
            for (int n = 0; n <= more; n++) {
                Kind kind = kinds[n == 0 ? number % kinds.length : chance.nextInt(kinds.length)];
                Strike strike = strike(kind, length);
                if (struck.add(strike.fault().place())) {
                    strikes.add(strike);
                }
            }
            strikes.sort(Comparator.comparing(Strike::at));
            return new Schedule(number, length, List.copyOf(strikes));
        }

        private Strike strike(Kind kind, Duration length) {
            return switch (kind) {
                case SERVICE_KILLED -> within(length, 0, 3_000, new Kill(one(services)));
                case SERVICE_PAUSED ->
                        within(
                                length,
                                (int) LONGER_THAN_A_LEASE.toMillis(),
                                7_000,
                                new Pause(one(services)));
                case BROKER_KILLED -> within(length, 0, 3_000, new Kill(Victims.BROKER));
                case DATABASE_KILLED -> within(length, 0, 3_000, new Kill(Victims.DATABASE));
                case STORM -> within(length, 1_000, 6_000, new Storm(link(), weather()));
                case SKEW -> within(length, 3_000, 8_000, new Skew(one(services), skew()));
            };
        }

        private Strike within(Duration length, int least, int most, Fault fault) {
            int lasts = chance.nextInt(least, most + 1);
            int at = chance.nextInt(FIRST_MILLIS, (int) length.toMillis() - lasts);
            return new Strike(Duration.ofMillis(at), Duration.ofMillis(lasts), fault);
        }

        private String one(List<String> names) {
            return names.get(chance.nextInt(names.size()));
        }

        /** The broker's few links as often as the database's many. */
        private String link() {
            boolean toBroker = chance.nextBoolean();
            return one(
                    links.stream().filter(name -> name.startsWith("kafka") == toBroker).toList());
        }

        private Weather weather() {
            return switch (chance.nextInt(4)) {
                case 0 -> new Weather.Delay(Duration.ofMillis(chance.nextInt(20, 800)));
                case 1 -> new Weather.Drop(chance.nextBoolean() ? Way.THERE : Way.BACK);
                case 2 -> new Weather.Reset();
                default -> new Weather.HalfOpen();
            };
        }

        private Duration skew() {
            Duration by = Duration.ofSeconds(chance.nextInt(1, 31));
            return chance.nextBoolean() ? by : by.negated();
        }
    }
}
