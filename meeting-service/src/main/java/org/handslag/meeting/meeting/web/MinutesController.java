package org.handslag.meeting.meeting.web;

import jakarta.validation.Valid;
import java.util.function.Function;
import org.handslag.meeting.meeting.application.WritingMinutes;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.web.Answers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Minutes over HTTP. */
@RestController
class MinutesController {
    private final WritingMinutes writing;
    private final Answers answers;

    MinutesController(WritingMinutes writing, Answers answers) {
        this.writing = writing;
        this.answers = answers;
    }

    private Function<Stored<Meeting>, MinutesView> view(Call call) {
        return stored -> MinutesView.of(stored.id(), writing.readable(call, stored.state()));
    }

    @Allowed("write-minutes")
    @PostMapping("/api/meetings/{id}/minutes")
    ResponseEntity<MinutesView> write(
            Call call, @PathVariable String id, @Valid @RequestBody MeetingRequests.Text body) {
        return answers.written(
                "meetings", writing.write(call, id, body.text(), body.toldBy()), view(call));
    }

    @Allowed("read-minutes")
    @GetMapping("/api/meetings/{id}/minutes")
    ResponseEntity<MinutesView> read(Call call, @PathVariable String id) {
        return answers.read(writing.read(call, id), view(call));
    }
}
