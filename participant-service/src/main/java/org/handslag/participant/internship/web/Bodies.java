package org.handslag.participant.internship.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.handslag.participant.internship.model.Buddy;
import org.handslag.participant.internship.model.Company;
import org.handslag.participant.internship.model.Place;
import org.handslag.participant.internship.model.Plan;
import org.handslag.participant.internship.model.WithMentor;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/** The bodies of the requests about internships. */
final class Bodies {
    private static final String KEY = "[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?";
    private static final String ID = "[0-7][0-9A-HJKMNP-TV-Z]{25}";
    private static final int MAX_ID = 40;
    private static final int MAX_TEXT = 8000;

    private Bodies() {}

    record Start(
            @NotNull @Size(max = MAX_ID) String admission,
            @NotNull @Size(max = MAX_ID) String organisation,
            @Nullable @Pattern(regexp = ID) String offer,
            @Nullable @Pattern(regexp = KEY) String packageKey,
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable @Min(1) @Max(100) Integer percent,
            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = KEY) String> phases,
            @Nullable @Size(max = 40) List<@NotNull @Pattern(regexp = KEY) String> goals,
            @Nullable Buddy buddy,
            @Nullable WithMentor withMentor,
            @Nullable @Size(max = MAX_ID) String mentor,
            @Nullable ToldBy toldBy) {
        Place place() {
            return new Place(organisation, offer, packageKey);
        }

        Plan plan() {
            return new Plan(from, to, percent, distinct(phases), distinct(goals));
        }

        Company company() {
            WithMentor said = mentor == null ? WithMentor.UNKNOWN : WithMentor.YES;
            return new Company(
                    buddy == null ? Buddy.UNKNOWN : buddy,
                    withMentor == null ? said : withMentor,
                    mentor);
        }
    }

    private static List<String> distinct(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes.stream().distinct().toList();
    }

    record Evaluate(
            @NotNull LocalDate on,
            @Nullable @Size(max = 40) List<@NotNull @Pattern(regexp = KEY) String> reached,
            @Nullable @Size(min = 1, max = MAX_TEXT) String note,
            @Nullable ToldBy toldBy) {
        List<String> goals() {
            return distinct(reached);
        }
    }

    record Follow(
            @NotNull LocalDate on,
            @Nullable @Size(min = 1, max = MAX_TEXT) String note,
            @Nullable ToldBy toldBy) {}

    record End(
            @NotNull LocalDate on,
            @Nullable @Pattern(regexp = KEY) String reason,
            @Nullable ToldBy toldBy) {}
}
