package org.handslag.guarantees.notes;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NotesController {
    private final Aggregates<Note> notes;
    private final Mirror<NotesApplication.ForeignNote> foreign;
    private final Answers answers;

    NotesController(
            Aggregates<Note> notes, Mirror<NotesApplication.ForeignNote> foreign, Answers answers) {
        this.notes = notes;
        this.foreign = foreign;
        this.answers = answers;
    }

    record Writing(
            @NotBlank @Size(max = 2_000) String words,
            @Nullable @Size(max = 20) String seat,
            @Nullable @Size(max = 10_000) String heading) {}

    record Adding(@NotBlank @Size(max = 200_000) String more) {}

    record View(String id, String words, Note.State state, int additions) {
        static View of(Stored<Note> stored) {
            Note note = stored.state();
            return new View(stored.id(), note.words(), note.state(), note.additions());
        }
    }

    @Allowed("write-note")
    @PostMapping("/api/notes")
    ResponseEntity<Object> write(Call call, @Valid @RequestBody Writing body) {
        return answers.written(
                "notes",
                notes.create(call, id -> Note.write(body.words(), body.seat(), body.heading())),
                View::of);
    }

    @Allowed("write-note")
    @PostMapping("/api/notes/{id}/additions")
    ResponseEntity<Object> add(
            Call call, @PathVariable String id, @Valid @RequestBody Adding body) {
        return answers.written(
                "notes",
                notes.change(call, id, stored -> stored.state().add(body.more())),
                View::of);
    }

    @Allowed("write-note")
    @PostMapping("/api/notes/{id}/closure")
    ResponseEntity<Object> close(Call call, @PathVariable String id) {
        return answers.written(
                "notes", notes.change(call, id, stored -> stored.state().close()), View::of);
    }

    @Allowed("write-note")
    @PostMapping("/api/notes/{id}/erasure")
    boolean erase(Call call, @PathVariable String id) {
        return notes.erase(call.tenant(), id);
    }

    @Allowed("read-notes")
    @GetMapping("/api/notes/{id}")
    ResponseEntity<Object> read(Call call, @PathVariable String id) {
        return answers.read(notes.get(call.tenant(), id), View::of);
    }

    @Allowed("read-notes")
    @GetMapping("/api/notes")
    Page<View> list(Call call, Paging paging) {
        return notes.list(call.tenant(), Map.of("state.state", Note.State.OPEN), paging)
                .map(View::of);
    }

    @Allowed("read-notes")
    @GetMapping("/api/foreign-notes/{id}")
    NotesApplication.ForeignNote foreign(Call call, @PathVariable String id) {
        return foreign.find(call.tenant(), id).orElseThrow(ProblemException::notFound);
    }
}
