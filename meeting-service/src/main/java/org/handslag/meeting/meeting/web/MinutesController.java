package org.handslag.meeting.meeting.web;

import jakarta.validation.Valid;
import org.handslag.meeting.meeting.application.WritingMinutes;
import org.handslag.platform.access.Allowed;
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

    @Allowed("write-minutes")
    @PostMapping("/api/meetings/{id}/minutes")
    ResponseEntity<Object> write(
            Call call, @PathVariable String id, @Valid @RequestBody MeetingRequests.Text body) {
        return answers.written(
                "meetings",
                writing.write(call, id, body.text()),
                stored -> MinutesView.of(call.caller(), stored));
    }

    @Allowed("read-minutes")
    @GetMapping("/api/meetings/{id}/minutes")
    ResponseEntity<Object> read(Call call, @PathVariable String id) {
        return answers.read(
                writing.read(call, id), stored -> MinutesView.of(call.caller(), stored));
    }
}
