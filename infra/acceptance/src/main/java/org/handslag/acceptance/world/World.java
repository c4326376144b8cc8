package org.handslag.acceptance.world;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Front;

/**
 * Two tenants of a run's own: in the first one every place that members of it may or may not reach,
 * in the second one the same again, which nobody of the first may reach.
 *
 * @param tenant the first tenant's key
 * @param places the first tenant's places, and the second tenant as {@link Place#FOREIGN}
 * @param subjects whoever is tried: each role, wide and narrow, and those who have none
 * @param leader the first tenant's process leader of all programmes
 * @param stranger the second tenant's process leader
 */
public record World(
        String tenant,
        Map<Place, Fixtures> places,
        List<Subject> subjects,
        Actor leader,
        Actor stranger) {

    /**
     * Makes both tenants, side by side.
     *
     * @param fronts gives each tenant a caller of its own: what one has written is nothing to wait
     *     for in the other
     */
    public static World make(Supplier<Front> fronts, String run, Texts texts, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        try (Together together = new Together()) {
            Founded first = Founded.tenant(fronts.get(), run + "-a", texts, today);
            var foreign =
                    together.start(
                            () -> {
                                Founded second =
                                        Founded.tenant(fronts.get(), run + "-b", texts, today);
                                return new Foreign(
                                        whole(second, "first", second.officer()), second);
                            });
            Map<Place, Fixtures> places = new EnumMap<>(Place.class);
            Fixtures home = new Fixtures();
            var other = together.start(() -> whole(first, "second", first.leader()));
            first.programme("first", home, Founded.KAVLINGE, "1");
            Fixtures south = home.copy();
            south.put("municipality", Founded.LOMMA);
            Fixtures notOwn = home.copy();
            var southern = together.start(() -> new Circle(first, south).make(first.leader()));
            Fixtures guarded = home.copy();
            var protectedOnes =
                    together.start(
                            () -> {
                                Circle circle = new Circle(first, guarded);
                                Fixtures made = circle.make(first.colleague());
                                Guarded.protect(
                                        first,
                                        first.colleague(),
                                        circle.into("participant"),
                                        List.of(String.valueOf(first.colleague().membership())));
                                Actor guardian =
                                        first.member(
                                                "process-leader", "guardian", null, null, null);
                                Guarded.protectMentor(
                                        first,
                                        guardian,
                                        circle.into("mentor"),
                                        List.of(String.valueOf(guardian.membership())));
                                return made;
                            });
            var others = together.start(() -> new Circle(first, notOwn).make(first.colleague()));
            Circle circle = new Circle(first, home);
            circle.make(first.officer());
            southern.join();
            others.join();
            protectedOnes.join();
            Common.surveys(first, List.of(home, south, notOwn));
            Spares.make(first, home, circle);
            Fixtures elsewhere = Objects.requireNonNull(other.join());
            List<Subject> subjects = Subjects.of(first, home, circle);
            Guarded.make(first, home, subjects);
            Foreign second = Objects.requireNonNull(foreign.join());
            Common.comparisons(first, home, elsewhere, second.founded(), second.fixtures());
            places.put(Place.HOME, home);
            places.put(Place.OTHER_PROGRAMME, elsewhere);
            places.put(Place.OTHER_MUNICIPALITY, south);
            places.put(Place.NOT_OWN, notOwn);
            places.put(Place.PROTECTED, guarded);
            places.put(Place.FOREIGN, second.fixtures());
            for (String service :
                    List.of(
                            "participant-service",
                            "mentor-service",
                            "matching-service",
                            "meeting-service",
                            "reporting-service")) {
                first.front().settle(first.leader(), service);
            }
            return new World(
                    first.tenant(), places, subjects, first.leader(), second.founded().leader());
        }
    }

    /** A programme of its own with one circle in it, and surveys of those. */
    private static Fixtures whole(Founded founded, String programme, Actor officer) {
        Fixtures place = new Fixtures();
        founded.programme(programme, place, Founded.KAVLINGE, "1");
        new Circle(founded, place).make(officer);
        Common.surveys(founded, List.of(place));
        return place;
    }

    private record Foreign(Fixtures fixtures, Founded founded) {}

    /** The fixtures of a place. */
    public Fixtures at(Place place) {
        return Objects.requireNonNull(places.get(place), place.name());
    }

    /** The subject of that label. */
    public Subject subject(String label) {
        return subjects.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is " + label));
    }
}
