package org.handslag.platform.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;
import org.handslag.platform.aggregate.Registry;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.edge.ContentSecurity;
import org.handslag.platform.inbox.Positions;
import org.handslag.platform.personal.Seen;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What every operation answers, in one form. */
@Component
public class Answers {
    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Registry registry;

    Answers(Registry registry) {
        this.registry = registry;
    }

    /**
     * The answer to a write: 201 with Location where it made the aggregate, else 200; with {@code
     * ETag} and {@code Handslag-Position}.
     *
     * @param plural the kind written
     * @param view what the caller may see of it
     * @throws ProblemException 409 with the refusal's code where the model said no
     */
    public <S, V> ResponseEntity<V> written(
            String plural, Result<S> result, Function<Stored<S>, ? extends V> view) {
        return written(plural, "/api/" + plural, result, view);
    }

    /**
     * The same where the kind is shown under another path than its own.
     *
     * @param path what the id is appended to
     */
    public <S, V> ResponseEntity<V> written(
            String plural, String path, Result<S> result, Function<Stored<S>, ? extends V> view) {
        return switch (result) {
            case Result.Refused<S>(var refusal) ->
                    throw new ProblemException(
                            Problem.of(409, refusal.code()).values(refusal.values()));
            case Result.Written<S>(var stored, boolean created, long version) -> {
                var answer =
                        created
                                ? ResponseEntity.created(URI.create(path + "/" + stored.id()))
                                : ResponseEntity.ok();
                if (registry.of(plural).filter(own -> own.kind().published() != null).isPresent()) {
                    answer.header(
                            Positions.POSITION, Positions.position(plural, stored.id(), version));
                }
                yield answer.eTag(Long.toString(stored.version())).body(view.apply(stored));
            }
        };
    }

    /** The answer to a read of one aggregate: 200 with {@code ETag}. */
    public <S, V> ResponseEntity<V> read(Stored<S> stored, Function<Stored<S>, ? extends V> view) {
        return ResponseEntity.ok().eTag(Long.toString(stored.version())).body(view.apply(stored));
    }

    /**
     * A body that is not written field by field: a page, a document's own text.
     *
     * @param about notes whom and what it shows; what nobody noted does not leave
     */
    public ResponseEntity<byte[]> rendered(MediaType type, String body, Consumer<Seen> about) {
        return rendered(type, body.getBytes(StandardCharsets.UTF_8), about);
    }

    /** The same where it is no text: a file of another kind. */
    public ResponseEntity<byte[]> rendered(MediaType type, byte[] body, Consumer<Seen> about) {
        Seen seen = SeenConverter.current();
        about.accept(seen);
        seen.declared();
        return ResponseEntity.ok().contentType(type).body(body);
    }

    /**
     * A page of ours, with its style sheet by its hash: a browser takes no other.
     *
     * @param style exactly what stands between {@code <style>} and {@code </style>}
     * @param about notes whom and what it shows; what nobody noted does not leave
     */
    public ResponseEntity<byte[]> page(String html, String style, Consumer<Seen> about) {
        return page(200, html, ContentSecurity.page(style), about);
    }

    /**
     * A page of ours about nobody, with a form that may be sent to ourselves.
     *
     * @param style exactly what stands between {@code <style>} and {@code </style>}
     */
    public ResponseEntity<byte[]> form(int status, String html, String style) {
        return page(status, html, ContentSecurity.form(style), nobody -> {});
    }

    private ResponseEntity<byte[]> page(
            int status, String html, String security, Consumer<Seen> about) {
        ResponseEntity<byte[]> plain = rendered(HTML, html, about);
        return ResponseEntity.status(status)
                .headers(plain.getHeaders())
                .header(ContentSecurity.HEADER, security)
                .body(plain.getBody());
    }
}
