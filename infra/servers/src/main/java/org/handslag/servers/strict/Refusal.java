package org.handslag.servers.strict;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The errors of what is not let through, with MongoDB's own codes. */
final class Refusal {

    private Refusal() {}

    /** Code 238 for an operator, stage, option or value; {@code what} names it. */
    static MongoServerError of(String what) {
        return new MongoServerError(
                238,
                "NotImplemented",
                what + " is refused: the embedded database has only what MongoDB does the same");
    }

    /** Code 59 for a command that is not on the list. */
    static MongoServerError command(String name) {
        return new MongoServerError(
                59, "CommandNotFound", "no such command: '" + name + "' in the embedded database");
    }

    /** Code 20 for sessions and transactions, which a standalone MongoDB refuses with it, too. */
    static MongoServerError transaction(String field) {
        return new MongoServerError(
                20,
                "IllegalOperation",
                "'" + field + "': the embedded database has no sessions and no transactions");
    }

    /** Code 9 for a malformed command. */
    static MongoServerError malformed(String what) {
        return new MongoServerError(9, "FailedToParse", what);
    }
}
