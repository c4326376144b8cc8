package org.handslag.platform.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides who reaches a person: a part of what kinds {@code participants} and {@code mentors}
 * publish.
 *
 * @param kind which side; null only while it is being read
 * @param caseOfficers who is or was responsible; null: nobody ever
 * @param protection who may know of the person at all; null: whoever a scope lets
 */
public record PersonFacts(
        String id,
        Person.@Nullable Kind kind,
        @Nullable List<Officer> caseOfficers,
        @Nullable Protection protection) {

    /**
     * Somebody's responsibility for the person.
     *
     * @param membership who
     * @param from the first day of it
     * @param to the first day without it; null: until further notice
     */
    public record Officer(String membership, LocalDate from, @Nullable LocalDate to) {
        /** Whether it holds on that day. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /**
     * Protected identity.
     *
     * @param handlers the memberships that may know of the person
     */
    public record Protection(@Nullable List<String> handlers) {
        boolean handledBy(String membership) {
            return handlers != null && handlers.contains(membership);
        }
    }

    /** The same, of that side. */
    public PersonFacts as(Person.Kind side) {
        return new PersonFacts(id, side, caseOfficers, protection);
    }

    /** Whether this membership is responsible on that day: as an officer, or as a handler. */
    public boolean inCareOf(String membership, LocalDate day) {
        return handledBy(membership)
                || (caseOfficers != null
                        && caseOfficers.stream()
                                .anyMatch(
                                        officer ->
                                                officer.membership().equals(membership)
                                                        && officer.holdsOn(day)));
    }

    boolean handledBy(String membership) {
        return protection != null && protection.handledBy(membership);
    }
}
