package org.handslag.meeting.meeting.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.handslag.meeting.meeting.application.RecordingMonth;
import org.handslag.meeting.meeting.application.RecordingMonth.Outcome;
import org.handslag.meeting.meeting.model.Format;
import org.handslag.meeting.meeting.model.Occurrence;
import org.handslag.meeting.meeting.model.Recording.ToldBy;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.handslag.platform.inbox.Positions;
import org.handslag.platform.web.AnswersWith;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A month's meetings of many pairs over HTTP. */
@RestController
class MonthController {
    private static final String ID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";
    private static final String MONTH = "(?:19|20|21)\\d{2}-(?:0[1-9]|1[0-2])";
    private static final int MOST_ROWS = 500;

    /** As many as a later request can wait for. */
    private static final int MOST_POSITIONS = 50;

    private final RecordingMonth recording;

    MonthController(RecordingMonth recording) {
        this.recording = recording;
    }

    /** What callers send. */
    record Month(
            @NotNull @Pattern(regexp = ID) String programme,
            @NotNull @Pattern(regexp = MONTH) String month,
            @NotNull @Size(min = 1, max = MOST_ROWS) List<@NotNull @Valid Row> rows,
            @Nullable ToldBy toldBy) {

        RecordingMonth.Order order() {
            return new RecordingMonth.Order(
                    programme,
                    YearMonth.parse(month),
                    rows.stream().map(Row::row).toList(),
                    toldBy);
        }
    }

    /** One meeting of one pair. */
    record Row(
            @NotNull @Pattern(regexp = ID) String pair,
            @NotNull @Pattern(regexp = CODE) String kind,
            @Nullable Format format,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate missedOn,
            @Pattern(regexp = CODE) @Nullable String missedReason,
            @Positive @Max(Occurrence.Held.LONGEST) @Nullable Integer minutesLong,
            @Pattern(regexp = CODE) @Nullable String theme) {

        RecordingMonth.Row row() {
            return new RecordingMonth.Row(
                    pair, kind, format, heldOn, missedOn, missedReason, minutesLong, theme);
        }
    }

    /**
     * What became of the month.
     *
     * @param recorded how many meetings this request made
     * @param present how many were there already
     */
    record Recorded(String programme, String month, long recorded, long present, List<Line> rows) {}

    /**
     * What became of a row.
     *
     * @param meeting the meeting's id; absent where it was refused after all, with why
     */
    record Line(
            String pair,
            String kind,
            LocalDate on,
            @Nullable String meeting,
            boolean recorded,
            @Nullable String refused) {}

    @Allowed("record-month")
    @AnswersWith(headers = Positions.POSITION)
    @PostMapping("/api/meetings/month")
    ResponseEntity<Recorded> record(Call call, @Valid @RequestBody Month body) {
        List<Outcome> outcomes = recording.record(call, body.order());
        long recorded = outcomes.stream().filter(Outcome::recorded).count();
        long refused = outcomes.stream().filter(each -> each.refused() != null).count();
        var answer = ResponseEntity.ok();
        String positions = positions(outcomes);
        if (!positions.isEmpty()) {
            answer.header(Positions.POSITION, positions);
        }
        return answer.body(
                new Recorded(
                        body.programme(),
                        body.month(),
                        recorded,
                        outcomes.size() - recorded - refused,
                        outcomes.stream().map(MonthController::line).toList()));
    }

    private static String positions(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(each -> each.meeting() != null)
                .limit(MOST_POSITIONS)
                .map(each -> Positions.position("meetings", each.meeting(), each.version()))
                .collect(Collectors.joining(","));
    }

    private static Line line(Outcome outcome) {
        return new Line(
                outcome.pair(),
                outcome.kind(),
                outcome.on(),
                outcome.meeting(),
                outcome.recorded(),
                outcome.refused());
    }
}
