package org.handslag.acceptance.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handslag.acceptance.client.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A participant as the story knows them. Changed only by their own strand, or by what stands alone.
 */
final class Participant {
    final int number;
    final int cohort;
    final Person person;
    final Actor officer;
    final String strand;
    final Strand calls;
    final Chance chance;
    final List<Pair> pairs = new ArrayList<>();

    /** Mentors to whom they have said no. */
    final Set<Mentor> refused = new HashSet<>();

    String id = "";
    String admission = "";
    boolean admitted;
    @Nullable Actor self;
    @Nullable Course course;

    Participant(Stage stage, int number, int cohort, Person person, Actor officer) {
        this.number = number;
        this.cohort = cohort;
        this.person = person;
        this.officer = officer;
        this.strand = "participant-%d-%03d".formatted(cohort, number);
        this.calls = stage.strand(strand);
        this.chance = stage.chance(strand);
    }

    /** Whether a mentor has been found. */
    boolean placed() {
        return !pairs.isEmpty();
    }
}
