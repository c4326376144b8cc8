package org.handslag.acceptance.life;

import java.util.ArrayList;
import java.util.List;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.stage.Chance;
import org.handslag.acceptance.stage.Person;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who came to a cohort, as the story knows them. Changed only by their own strand, or by
 * what stands alone.
 */
final class Participant {
    final int number;
    final Frame.Cohort cohort;
    final End end;
    final String strand;
    final Strand calls;
    final Chance chance;
    final List<Pair> pairs = new ArrayList<>();
    final List<String> refusedBy = new ArrayList<>();

    String id = "";
    String admission = "";

    /** Who they are; known before where a sister programme has them. */
    Person person;

    /** Who is responsible now. */
    Actor officer;

    boolean admitted;
    @Nullable Actor self;
    @Nullable Fate fate;

    Participant(
            Stage stage, int number, Frame.Cohort cohort, Person person, Actor officer, End end) {
        this.number = number;
        this.cohort = cohort;
        this.person = person;
        this.officer = officer;
        this.end = end;
        this.strand = "participant-%s-%03d".formatted(cohort.key(), number);
        this.calls = stage.strand(strand);
        this.chance = stage.chance(strand);
    }

    /** Whether a mentor has been found. */
    boolean placed() {
        return !pairs.isEmpty();
    }
}
