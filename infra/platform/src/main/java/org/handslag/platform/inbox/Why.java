package org.handslag.platform.inbox;

import org.bson.BSONException;
import org.handslag.platform.json.JsonPlace;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Why a record is parked, without a word of what it says.
 *
 * @param code its words stand under {@code parked.<code>}
 * @param place where in the record's JSON: a pointer, or line and column where it is none; the code
 *     of the refusal where a reaction was refused; null where there is no such place
 * @param error the class of what was thrown
 */
record Why(String code, @Nullable String place, String error) {
    static Why of(boolean reaction, Throwable thrown) {
        String error = thrown.getClass().getSimpleName();
        return switch (thrown) {
            case StreamReadException syntax ->
                    new Why(
                            "not-json",
                            "line %d, column %d"
                                    .formatted(
                                            syntax.getLocation().getLineNr(),
                                            syntax.getLocation().getColumnNr()),
                            error);
            case JacksonException mapping -> new Why("does-not-fit", JsonPlace.of(mapping), error);
            case ProblemException refused when reaction ->
                    new Why("reaction-refused", refused.problem().code(), error);
            case DataAccessException _ when !reaction ->
                    new Why("refused-by-database", null, error);
            case BSONException _ when !reaction -> new Why("refused-by-database", null, error);
            default -> new Why(reaction ? "reaction-failed" : "not-an-event", null, error);
        };
    }
}
