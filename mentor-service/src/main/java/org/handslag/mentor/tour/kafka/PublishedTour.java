package org.handslag.mentor.tour.kafka;

import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.tour.model.Stop;
import org.handslag.mentor.tour.model.Tour;
import org.handslag.mentor.tour.model.Visit;
import org.handslag.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** The published state of kind {@code tours}; see its schema. */
public record PublishedTour(
        String id,
        String participant,
        String admission,
        String programme,
        LocalDate plannedOn,
        List<Stopped> stops,
        @Nullable LocalDate endedOn,
        Tour.State state) {

    /** An organisation on the way. */
    public record Stopped(
            String organisation,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate visitedOn,
            @Nullable String result,
            @Nullable LocalDate nextOn) {
        static Stopped of(Stop stop) {
            Visit visit = stop.visit();
            return new Stopped(
                    stop.organisation(),
                    stop.plannedOn(),
                    visit == null ? null : visit.on(),
                    visit == null ? null : visit.result(),
                    visit == null ? null : visit.nextOn());
        }
    }

    /** What of a tour leaves this service. */
    public static PublishedTour of(Stored<Tour> stored) {
        Tour tour = stored.state();
        return new PublishedTour(
                stored.id(),
                tour.whose().participant(),
                tour.whose().admission(),
                tour.whose().programme(),
                tour.plannedOn(),
                tour.stops().stream().map(Stopped::of).toList(),
                tour.endedOn(),
                tour.state());
    }
}
