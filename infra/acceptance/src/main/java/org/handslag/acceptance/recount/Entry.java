package org.handslag.acceptance.recount;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of the ledger. */
record Entry(JsonNode line) {

    String operation() {
        return line.path("operation").asString("");
    }

    /** The day on the business clock when the call was accepted. */
    LocalDate clock() {
        return LocalDate.parse(line.path("clock").asString(""));
    }

    /** Whether it was accepted before a line of another ledger that was written beside it. */
    boolean before(Entry other) {
        return line.path("order").asLong(0) < other.line.path("order").asLong(0);
    }

    /** The aggregate that was written: the path names it, or the answer does where it is new. */
    String about() {
        String[] path = line.path("path").asString("").split("/");
        return path.length > 3 ? path[3] : answered();
    }

    /** The aggregate that was answered. */
    String answered() {
        return line.path("id").asString("");
    }

    /** A part of the path by its place, 0 for what follows {@code /api}. */
    String part(int place) {
        return line.path("path").asString("").split("/")[place + 2];
    }

    JsonNode request() {
        return line.path("request");
    }

    /** The state that was answered; empty where there was none. */
    String state() {
        return line.path("answer").path("state").asString("");
    }

    /** A text of the request; empty where it was not given. */
    String text(String field) {
        return request().path(field).asString("");
    }

    /** A day of the request; null where it was not given. */
    @Nullable LocalDate day(String field) {
        return day(request(), field);
    }

    /** A day of a part of a request; null where it was not given. */
    static @Nullable LocalDate day(JsonNode of, String field) {
        return of.has(field) ? LocalDate.parse(of.path(field).asString("")) : null;
    }

    /** Items that a read answered. */
    Iterable<JsonNode> items() {
        return line.path("answer").path("items").values();
    }
}
