package org.handslag.mentor.tour.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.handslag.mentor.tour.application.Touring;
import org.handslag.mentor.tour.model.Tour;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.web.Answers;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Company tours of participants. */
@RestController
class TourController {
    private static final int MAX_ID = 40;
    private static final int MAX_TEXT = 8000;

    private final Touring touring;
    private final Answers answers;

    TourController(Touring touring, Answers answers) {
        this.touring = touring;
        this.answers = answers;
    }

    record StopRequest(
            @NotNull @Size(max = MAX_ID) String organisation, @Nullable LocalDate plannedOn) {
        private Touring.Planned planned() {
            return new Touring.Planned(organisation, plannedOn);
        }
    }

    record TourRequest(
            @NotNull @Size(max = MAX_ID) String admission,
            @NotNull LocalDate on,
            @Nullable @Size(max = Tour.MAX_STOPS) List<@NotNull @Valid StopRequest> stops,
            @Nullable ToldBy toldBy) {
        private List<Touring.Planned> planned() {
            return stops == null ? List.of() : stops.stream().map(StopRequest::planned).toList();
        }
    }

    record OneStopRequest(
            @NotNull @Size(max = MAX_ID) String organisation,
            @Nullable LocalDate plannedOn,
            @Nullable ToldBy toldBy) {}

    record VisitRequest(
            @NotNull @Size(max = MAX_ID) String organisation,
            @NotNull LocalDate on,
            @NotNull @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?") String result,
            @Nullable @Size(min = 1, max = MAX_TEXT) String pitch,
            @Nullable @Size(min = 1, max = MAX_TEXT) String letter,
            @Nullable @Size(min = 1, max = MAX_TEXT) String reflection,
            @Nullable @Size(min = 1, max = MAX_TEXT) String next,
            @Nullable LocalDate nextOn,
            @Nullable ToldBy toldBy) {
        private Touring.Told told() {
            return new Touring.Told(
                    organisation, on, result, pitch, letter, reflection, next, nextOn);
        }
    }

    record EndRequest(@NotNull LocalDate on, @Nullable ToldBy toldBy) {}

    @Allowed("plan-tour")
    @AnswersWith(also = 201)
    @PostMapping("/api/tours")
    ResponseEntity<TourView> plan(Call call, @Valid @RequestBody TourRequest request) {
        return written(
                touring.plan(
                        call,
                        request.admission(),
                        request.on(),
                        request.planned(),
                        recorded(call, request.toldBy())));
    }

    @Allowed("plan-stop")
    @PostMapping("/api/tours/{id}/stops")
    ResponseEntity<TourView> planStop(
            Call call, @PathVariable String id, @Valid @RequestBody OneStopRequest request) {
        return written(
                touring.plan(
                        call,
                        id,
                        new Touring.Planned(request.organisation(), request.plannedOn()),
                        recorded(call, request.toldBy())));
    }

    @Allowed("visit-stop")
    @PostMapping("/api/tours/{id}/visits")
    ResponseEntity<TourView> visit(
            Call call, @PathVariable String id, @Valid @RequestBody VisitRequest request) {
        return written(touring.visit(call, id, request.told(), recorded(call, request.toldBy())));
    }

    @Allowed("end-tour")
    @PostMapping("/api/tours/{id}/end")
    ResponseEntity<TourView> end(
            Call call, @PathVariable String id, @Valid @RequestBody EndRequest request) {
        return written(touring.end(call, id, request.on(), recorded(call, request.toldBy())));
    }

    @Allowed("show-tour")
    @GetMapping("/api/tours/{id}")
    ResponseEntity<TourView> show(Call call, @PathVariable String id) {
        return answers.read(touring.show(call, id), this::view);
    }

    @Allowed("list-tours")
    @GetMapping("/api/tours")
    Page<TourView> list(
            Call call, Paging paging, @RequestParam(required = false) @Nullable String programme) {
        return touring.list(call, programme, paging).map(this::view);
    }

    private TourView view(Stored<Tour> stored) {
        return TourView.of(touring.named(stored));
    }

    private static Recorded recorded(Call call, @Nullable ToldBy toldBy) {
        return new Recorded(call.caller().membership(), toldBy);
    }

    private ResponseEntity<TourView> written(Result<Tour> result) {
        return answers.written("tours", result, this::view);
    }
}
