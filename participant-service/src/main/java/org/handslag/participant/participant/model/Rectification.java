package org.handslag.participant.participant.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A correction of what is known of a person: which fields, not what stood in them.
 *
 * @param fields as answers name them
 */
public record Rectification(LocalDate on, List<String> fields, Recorded recorded) {
    public Rectification {
        fields = List.copyOf(fields);
    }

    static Rectification between(
            Participant before, Participant after, LocalDate on, Recorded recorded) {
        List<String> fields = new ArrayList<>();
        Identity was = before.identity();
        Identity is = after.identity();
        note(fields, "name", was.name(), is.name());
        note(fields, "email", was.email(), is.email());
        note(fields, "phone", was.phone(), is.phone());
        note(fields, "address", was.address(), is.address());
        note(fields, "language", was.language(), is.language());
        note(fields, "cv", was.cv(), is.cv());
        note(fields, "anonymousCv", was.anonymousCv(), is.anonymousCv());
        note(fields, "municipality", before.municipality(), after.municipality());
        note(fields, "gender", before.gender(), after.gender());
        note(fields, "birthYear", before.birthYear(), after.birthYear());
        Profile knew = before.profile();
        Profile knows = after.profile();
        note(fields, "occupations", knew.occupations(), knows.occupations());
        note(fields, "education", knew.education(), knows.education());
        note(fields, "languages", knew.languages(), knows.languages());
        note(fields, "interests", knew.interests(), knows.interests());
        note(fields, "industries", knew.industries(), knows.industries());
        note(fields, "reach", knew.reach(), knows.reach());
        note(fields, "goals", knew.goals(), knows.goals());
        note(fields, "cultures", knew.cultures(), knows.cultures());
        note(fields, "wishes", knew.wishes(), knows.wishes());
        return new Rectification(on, fields, recorded);
    }

    private static void note(
            List<String> fields, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            fields.add(name);
        }
    }
}
