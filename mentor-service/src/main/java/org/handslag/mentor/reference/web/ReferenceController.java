package org.handslag.mentor.reference.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.handslag.mentor.reference.application.WritingReferences;
import org.handslag.mentor.reference.model.Reference;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;
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

/** References: written once, read by those whom they are about and by staff. */
@RestController
class ReferenceController {
    private final WritingReferences writing;
    private final Answers answers;

    ReferenceController(WritingReferences writing, Answers answers) {
        this.writing = writing;
        this.answers = answers;
    }

    record ReferenceRequest(
            @NotNull @Size(max = 40) String pair,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 8000) String text,
            @Nullable ToldBy toldBy) {}

    record ReferenceView(
            String id,
            String pair,
            String programme,
            @PersonId String participant,
            @PersonId @Nullable String mentor,
            LocalDate on,
            PrivateText text,
            String recordedBy,
            @Nullable ToldBy toldBy) {
        static ReferenceView of(Stored<Reference> stored) {
            Reference reference = stored.state();
            return new ReferenceView(
                    stored.id(),
                    reference.pair(),
                    reference.programme(),
                    reference.participant(),
                    reference.mentor(),
                    reference.on(),
                    reference.text(),
                    reference.recording().by(),
                    reference.recording().toldBy());
        }
    }

    @Allowed("write-reference")
    @AnswersWith(also = 201)
    @PostMapping("/api/references")
    ResponseEntity<ReferenceView> write(Call call, @Valid @RequestBody ReferenceRequest request) {
        Recorded recording = new Recorded(call.caller().membership(), request.toldBy());
        return answers.written(
                "references",
                writing.write(call, request.pair(), request.on(), request.text(), recording),
                ReferenceView::of);
    }

    @Allowed("show-reference")
    @GetMapping("/api/references/{id}")
    ResponseEntity<ReferenceView> show(Call call, @PathVariable String id) {
        return answers.read(writing.show(call, id), ReferenceView::of);
    }

    @Allowed("list-references")
    @GetMapping("/api/references")
    Page<ReferenceView> list(
            Call call, Paging paging, @RequestParam(required = false) @Nullable String programme) {
        return writing.list(call, programme, paging).map(ReferenceView::of);
    }
}
