package org.handslag.guarantees.notes;

import java.util.List;
import java.util.Map;
import org.handslag.platform.HandslagService;
import org.handslag.platform.aggregate.AggregateStore;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Kind;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.inbox.Mirrors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

/** The service under test. */
@HandslagService
public class NotesApplication {
    @Bean
    Aggregates<Note> notes(AggregateStore store) {
        return store.aggregates(
                Kind.of("note", "notes", Note.class)
                        .slots(
                                List.of("seat"),
                                stored ->
                                        stored.state().seat() == null
                                                ? Map.of()
                                                : Map.of(
                                                        "seat",
                                                        stored.tenant()
                                                                .keyOf(stored.state().seat())))
                        .index("state.state")
                        .published(
                                stored ->
                                        new PublishedNote(
                                                stored.id(),
                                                stored.state().words().length(),
                                                stored.state().state(),
                                                stored.state().heading())));
    }

    @Bean
    Mirror<ForeignNote> foreignNotes(Mirrors mirrors) {
        return mirrors.of("foreign-notes", ForeignNote.class, "length");
    }

    /** What others see: not the words. */
    public record PublishedNote(
            String id, int length, Note.State state, @Nullable String heading) {}

    /** What this service wants to know of somebody else's notes. */
    public record ForeignNote(String id, int length) {}
}
