package org.handslag.rules;

import com.tngtech.archunit.core.domain.JavaField;
import java.util.Set;
import org.handslag.platform.personal.PersonId;
import org.handslag.platform.personal.PrivateText;

/** How a field shows that it is about people: the one list of names, for all rules. */
final class People {
    /** Names of fields with the ids of people, in states and in answers. */
    private static final Set<String> NAMES =
            Set.of(
                    "participant",
                    "participants",
                    "mentor",
                    "mentors",
                    "person",
                    "persons",
                    "respondent",
                    "respondents",
                    "candidate",
                    "candidates",
                    "attendee",
                    "attendees",
                    "population",
                    "asked",
                    "got",
                    "unplaced",
                    "unchosen");

    private People() {}

    /** Texts under a name that people have. */
    static boolean namesThem(JavaField field) {
        return NAMES.contains(field.getName()) && involves(field, String.class);
    }

    /** Whether it is declared to be a person's id, or private text. */
    static boolean saysSo(JavaField field) {
        return field.isAnnotatedWith(PersonId.class) || involves(field, PrivateText.class);
    }

    private static boolean involves(JavaField field, Class<?> type) {
        return field.getType().getAllInvolvedRawTypes().stream()
                .anyMatch(each -> each.isEquivalentTo(type));
    }
}
