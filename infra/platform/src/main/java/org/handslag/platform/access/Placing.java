package org.handslag.platform.access;

import org.jspecify.annotations.Nullable;

/**
 * Which fields of a kind's documents hold what scopes ask for, so that the database is asked for no
 * more than a caller's permissions reach. Null: the kind has no such field.
 *
 * @param programme programmes' ids
 * @param municipality a municipality's key
 * @param participant ids of the participants whose own it is
 * @param mentor ids of the mentors whose own it is
 * @param partner partners' keys
 */
public record Placing(
        @Nullable String programme,
        @Nullable String municipality,
        @Nullable String participant,
        @Nullable String mentor,
        @Nullable String partner) {

    /** Documents that belong to programmes. */
    public static Placing ofProgramme(String field) {
        return new Placing(field, null, null, null, null);
    }

    /** The same, with the municipality. */
    public Placing municipality(String field) {
        return new Placing(programme, field, participant, mentor, partner);
    }

    /** The same, being participants' own. */
    public Placing participant(String field) {
        return new Placing(programme, municipality, field, mentor, partner);
    }

    /** The same, being mentors' own. */
    public Placing mentor(String field) {
        return new Placing(programme, municipality, participant, field, partner);
    }

    /** The same, with partners. */
    public Placing partner(String field) {
        return new Placing(programme, municipality, participant, mentor, field);
    }

    @Nullable String own(Person.Kind kind) {
        return switch (kind) {
            case PARTICIPANT -> participant;
            case MENTOR -> mentor;
        };
    }
}
