package org.handslag.mentor.tour.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.handslag.mentor.admission.model.Whose;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A participant visits organisations one after the other, to be known there.
 *
 * @param stops in the order of planning
 * @param endedOn the last day; null: goes on
 */
public record Tour(
        Whose whose,
        LocalDate plannedOn,
        List<Stop> stops,
        @Nullable LocalDate endedOn,
        State state,
        Recorded recording,
        @Nullable Recorded end) {
    /** More than one tour has: a mistake of entry. */
    public static final int MAX_STOPS = 60;

    /** Whether it goes on. */
    public enum State {
        OPEN,
        ENDED
    }

    public Tour {
        stops = List.copyOf(stops);
    }

    /** A tour is planned, with its first stops. */
    public static Decision<Tour> plan(
            Whose whose, LocalDate on, List<Stop> stops, Recorded recording) {
        return Decision.changed(
                new Tour(whose, on, stops, null, State.OPEN, recording, null), "tour.planned.v1");
    }

    /** One more organisation will be visited. */
    public Decision<Tour> plan(Stop stop) {
        if (state == State.ENDED) {
            return Decision.refused("tour-ended");
        }
        if (index(each -> each.visit() == null && sameOrganisation(each, stop)) >= 0) {
            return Decision.refused("stop-already-planned");
        }
        return stops.size() >= MAX_STOPS ? tooMany() : added(stop, "tour.stop-planned.v1");
    }

    /**
     * An organisation was visited, planned or not. Put down again for the same day it is corrected:
     * a reflection often comes later.
     */
    public Decision<Tour> visit(String organisation, Visit visit) {
        if (endedOn != null && visit.on().isAfter(endedOn)) {
            return Decision.refused("tour-ended");
        }
        if (visit.on().isBefore(plannedOn)) {
            return Decision.refused("visited-before-the-tour", Map.of("plannedOn", plannedOn));
        }
        int then =
                index(
                        each ->
                                each.organisation().equals(organisation)
                                        && each.visit() != null
                                        && each.visit().on().equals(visit.on()));
        int place =
                then >= 0
                        ? then
                        : index(
                                each ->
                                        each.organisation().equals(organisation)
                                                && each.visit() == null);
        if (place < 0) {
            return stops.size() >= MAX_STOPS
                    ? tooMany()
                    : added(
                            new Stop(organisation, null, visit, visit.recording()),
                            "tour.stop-visited.v1");
        }
        if (visit.equals(stops.get(place).visit())) {
            return Decision.unchanged();
        }
        List<Stop> now = new ArrayList<>(stops);
        now.set(place, now.get(place).visited(visit));
        return Decision.changed(with(now), "tour.stop-visited.v1");
    }

    /** It is over. */
    public Decision<Tour> end(LocalDate on, Recorded by) {
        if (state == State.ENDED) {
            return on.equals(endedOn) ? Decision.unchanged() : Decision.refused("tour-ended");
        }
        LocalDate last =
                stops.stream()
                        .map(Stop::visit)
                        .filter(visit -> visit != null)
                        .map(Visit::on)
                        .max(LocalDate::compareTo)
                        .orElse(plannedOn);
        return on.isBefore(last)
                ? Decision.refused("tour-ends-before-a-visit", Map.of("on", last))
                : Decision.changed(
                        new Tour(whose, plannedOn, stops, on, State.ENDED, recording, by),
                        "tour.ended.v1");
    }

    /** The same without what was said and written. */
    public Decision<Tour> withoutWords() {
        List<Stop> now =
                stops.stream()
                        .map(
                                each ->
                                        each.visit() == null
                                                ? each
                                                : each.visited(each.visit().withoutWords()))
                        .toList();
        return now.equals(stops)
                ? Decision.unchanged()
                : Decision.changed(with(now), "tour.changed.v1");
    }

    private static boolean sameOrganisation(Stop one, Stop other) {
        return one.organisation().equals(other.organisation());
    }

    private int index(Predicate<Stop> fits) {
        for (int i = 0; i < stops.size(); i++) {
            if (fits.test(stops.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private Decision<Tour> added(Stop stop, String event) {
        List<Stop> now = new ArrayList<>(stops);
        now.add(stop);
        return Decision.changed(with(now), event);
    }

    private Tour with(List<Stop> stops) {
        return new Tour(whose, plannedOn, stops, endedOn, state, recording, end);
    }

    private static Decision<Tour> tooMany() {
        return Decision.refused("too-many-stops", Map.of("limit", MAX_STOPS));
    }
}
