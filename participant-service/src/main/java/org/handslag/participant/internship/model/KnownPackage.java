package org.handslag.participant.internship.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A package that a programme has saved, as far as an internship asks. */
public record KnownPackage(
        String id,
        String programme,
        String key,
        @Nullable List<Phase> phases,
        @Nullable List<String> competenceGoals) {
    /** A part of it. */
    public record Phase(String key) {}
}
