package org.handslag.mentor.tour.web;

import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.tour.application.Touring;
import org.handslag.mentor.tour.model.Stop;
import org.handslag.mentor.tour.model.Tour;
import org.handslag.mentor.tour.model.Visit;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** A tour over HTTP. */
record TourView(
        String id,
        @PersonId String participant,
        String admission,
        String programme,
        LocalDate plannedOn,
        List<StopView> stops,
        @Nullable LocalDate endedOn,
        Tour.State state,
        String recordedBy,
        @Nullable ToldBy toldBy) {

    record StopView(
            String organisation,
            @Nullable PrivateText organisationName,
            @Nullable LocalDate plannedOn,
            @Nullable VisitView visit) {}

    record VisitView(
            LocalDate on,
            String result,
            @Nullable PrivateText pitch,
            @Nullable PrivateText letter,
            @Nullable PrivateText reflection,
            @Nullable PrivateText next,
            @Nullable LocalDate nextOn,
            String recordedBy,
            @Nullable ToldBy toldBy) {
        private static @Nullable VisitView of(@Nullable Visit visit) {
            return visit == null
                    ? null
                    : new VisitView(
                            visit.on(),
                            visit.result(),
                            visit.pitch(),
                            visit.letter(),
                            visit.reflection(),
                            visit.next(),
                            visit.nextOn(),
                            visit.recording().by(),
                            visit.recording().toldBy());
        }
    }

    static TourView of(Touring.Named named) {
        Tour tour = named.tour().state();
        return new TourView(
                named.tour().id(),
                tour.whose().participant(),
                tour.whose().admission(),
                tour.whose().programme(),
                tour.plannedOn(),
                tour.stops().stream().map(stop -> stop(named, stop)).toList(),
                tour.endedOn(),
                tour.state(),
                tour.recording().by(),
                tour.recording().toldBy());
    }

    private static StopView stop(Touring.Named named, Stop stop) {
        return new StopView(
                stop.organisation(),
                named.names().get(stop.organisation()),
                stop.plannedOn(),
                VisitView.of(stop.visit()));
    }
}
