package org.handslag.reporting.figures.attention;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * One thing that needs attention. Its id follows from what it is about, so that the same thing has
 * the same id as long as it lasts.
 *
 * @param since since when it has been so
 * @param due when it fails, or failed: what fails first stands first
 * @param about the blueprint's words for what it is about: a kind of meeting, a report, a decision
 * @param values what the reason says, by name; dates ISO 8601
 * @param rule whose rule it is: blueprint, or platform where the blueprint is silent
 */
public record Item(
        String id,
        Code code,
        LocalDate since,
        LocalDate due,
        Subject subject,
        @Nullable Words about,
        Map<String, String> values,
        Rule rule) {

    /** Whose rule it is. */
    public enum Rule {
        BLUEPRINT,
        PLATFORM
    }

    /** Whom it is about, by id; null: not about such a thing. */
    public record Subject(
            @Nullable String participant,
            @Nullable String mentor,
            @Nullable String pair,
            @Nullable String admission,
            @Nullable String meeting,
            @Nullable String organisation) {

        static final Subject PROGRAMME = new Subject(null, null, null, null, null, null);

        static Subject pair(String pair, String participant, String mentor) {
            return new Subject(participant, mentor, pair, null, null, null);
        }

        static Subject admission(String admission, String participant) {
            return new Subject(participant, null, null, admission, null, null);
        }

        static Subject mentor(String mentor) {
            return new Subject(null, mentor, null, null, null, null);
        }

        static Subject organisation(String organisation) {
            return new Subject(null, null, null, null, null, organisation);
        }

        Subject at(String meeting) {
            return new Subject(participant, mentor, pair, admission, meeting, organisation);
        }

        /** The participant and the mentor, as far as there are any. */
        public Set<String> persons() {
            return Stream.of(participant, mentor)
                    .filter(one -> one != null)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** An id of the code and the parts that tell it from others. */
    static String idOf(Code code, Object... parts) {
        return Stream.concat(Stream.of(code.code()), Stream.of(parts).map(String::valueOf))
                .collect(Collectors.joining("."));
    }

    /** How many days it is late on the day; 0 where it is not. */
    public long daysLate(LocalDate day) {
        return Math.max(0, day.toEpochDay() - due.toEpochDay());
    }
}
