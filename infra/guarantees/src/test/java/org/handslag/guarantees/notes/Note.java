package org.handslag.guarantees.notes;

import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** A note: some private words under a public heading, open until it is closed. */
public record Note(
        String words, State state, int additions, @Nullable String seat, @Nullable String heading) {
    /** Where it stands. */
    public enum State {
        OPEN,
        CLOSED_FOR_GOOD
    }

    static Decision<Note> write(String words, @Nullable String seat, @Nullable String heading) {
        return Decision.changed(new Note(words, State.OPEN, 0, seat, heading), "note.written.v1");
    }

    Decision<Note> add(String more) {
        return state == State.OPEN
                ? Decision.changed(
                        new Note(words + more, state, additions + 1, seat, heading),
                        "note.added-to.v1")
                : Decision.refused("note-is-closed", Map.of("additions", additions));
    }

    Decision<Note> close() {
        return state == State.CLOSED_FOR_GOOD
                ? Decision.unchanged()
                : Decision.changed(
                        new Note(words, State.CLOSED_FOR_GOOD, additions, null, heading),
                        "note.closed.v1");
    }
}
