package org.handslag.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.handslag.chaos.fault.Fault.Pause;
import org.handslag.chaos.fault.Fault.Skew;
import org.handslag.chaos.fault.Fault.Storm;
import org.handslag.chaos.proxy.Weather;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final List<String> SERVICES = List.of("gateway", "gateway-2", "mentor-service");
    private static final List<String> LINKS =
            List.of("kafka-1", "kafka-2", "mongodb-of-gateway", "mongodb-of-gateway-2");

    private static Schedule of(long seed, int number) {
        return Schedule.of(seed, number, SERVICES, LINKS);
    }

    private static List<Schedule> many() {
        return IntStream.rangeClosed(1, 600).mapToObj(number -> of(7, number)).toList();
    }

    @Test
    void seedAndNumberSayAllOfIt() {
        assertThat(of(7, 31)).isEqualTo(of(7, 31)).isNotEqualTo(of(8, 31));
        assertThat(of(7, 31).strikes()).isNotEqualTo(of(7, 37).strikes());
    }

    @Test
    void everythingIsOverWithinTheScheduleAndThatWithinFifteenSeconds() {
        assertThat(many())
                .allSatisfy(
                        schedule -> {
                            assertThat(schedule.length()).isLessThanOrEqualTo(Schedule.LONGEST);
                            assertThat(schedule.strikes())
                                    .isNotEmpty()
                                    .allMatch(it -> it.end().compareTo(schedule.length()) <= 0)
                                    .isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
                        });
    }

    @Test
    void whoIsPausedLosesTheLease() {
        assertThat(many().stream().flatMap(it -> it.strikes().stream()))
                .filteredOn(it -> it.fault() instanceof Pause)
                .isNotEmpty()
                .allMatch(it -> it.lasts().compareTo(Schedule.LONGER_THAN_A_LEASE) >= 0);
    }

    @Test
    void clocksAreWrongByOneToThirtySecondsInBothDirections() {
        assertThat(many().stream().flatMap(it -> it.strikes().stream()).map(Strike::fault))
                .filteredOn(Skew.class::isInstance)
                .extracting(it -> ((Skew) it).by())
                .allMatch(by -> !by.isZero() && by.abs().compareTo(Duration.ofSeconds(30)) <= 0)
                .anyMatch(Duration::isNegative)
                .anyMatch(Duration::isPositive);
    }

    @Test
    void everyKindComesInEverySixRunsAndEveryWeatherSomewhere() {
        List<Schedule> six = many().subList(6, 12);
        assertThat(six.stream().flatMap(it -> it.strikes().stream()).map(Strike::fault))
                .anyMatch(it -> it.toString().matches("kill (gateway|mentor).*"))
                .anyMatch(it -> it.toString().startsWith("pause"))
                .anyMatch(it -> it.toString().equals("kill engines"))
                .anyMatch(it -> it.toString().equals("kill mongodb"))
                .anyMatch(Storm.class::isInstance)
                .anyMatch(Skew.class::isInstance);
        assertThat(many().stream().flatMap(it -> it.strikes().stream()).map(Strike::fault))
                .filteredOn(Storm.class::isInstance)
                .extracting(it -> ((Storm) it).weather())
                .hasAtLeastOneElementOfType(Weather.Delay.class)
                .hasAtLeastOneElementOfType(Weather.Drop.class)
                .hasAtLeastOneElementOfType(Weather.Reset.class)
                .hasAtLeastOneElementOfType(Weather.HalfOpen.class)
                .doesNotHaveAnyElementsOfTypes(Weather.Calm.class);
    }

    @Test
    void noPlaceIsStruckTwiceInOneRun() {
        assertThat(many())
                .allSatisfy(
                        schedule ->
                                assertThat(
                                                schedule.strikes().stream()
                                                        .map(it -> it.fault().place()))
                                        .doesNotHaveDuplicates());
    }
}
