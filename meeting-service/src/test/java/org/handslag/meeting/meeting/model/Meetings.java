package org.handslag.meeting.meeting.model;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/** Meetings and those they belong to, in named states. */
final class Meetings {
    static final Meeting.Recorder MENTOR = new Meeting.Recorder("membership-of-mentor", null);
    static final Meeting.Recorder STAFF =
            new Meeting.Recorder("membership-of-staff", Recording.ToldBy.MENTOR);
    static final Meeting.Draft INDIVIDUAL = new Meeting.Draft("individual", Format.PHYSICAL, null);
    static final Meeting.Draft STUDY_VISIT =
            new Meeting.Draft("study-visit", Format.PHYSICAL, null);

    private Meetings() {}

    static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    static Bond bond(String participant, @Nullable String acceptedOn, @Nullable String endedOn) {
        return new Bond(
                participant,
                acceptedOn == null ? null : day(acceptedOn),
                endedOn == null ? null : day(endedOn));
    }

    static Circle pairLive(String acceptedOn, @Nullable String endedOn) {
        return new Circle(
                "programme",
                "cohort",
                "pair",
                "mentor",
                List.of(bond("adept", acceptedOn, endedOn)));
    }

    static Circle groupOf(Bond... bonds) {
        return new Circle("programme", "cohort", null, "mentor", List.of(bonds));
    }

    static Meeting plannedFor(String on) {
        return changed(
                Meeting.recorded(
                        new Meeting.Draft("individual", Format.DIGITAL, day(on)),
                        pairLive("2016-06-01", null),
                        new Occurrence.Planned(day(on)),
                        MENTOR));
    }

    static Meeting heldOn(String on) {
        return changed(
                Meeting.recorded(
                        INDIVIDUAL,
                        pairLive("2016-06-01", null),
                        new Occurrence.Held(day(on), List.of()),
                        MENTOR));
    }

    static Meeting changed(Decision<Meeting> decision) {
        return switch (decision) {
            case Decision.Changed<Meeting>(Meeting state, String ignored) -> state;
            case Decision.Unchanged<Meeting> ignored -> throw new AssertionError("unchanged");
            case Decision.Refused<Meeting>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    static String refusal(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var refusal)
                ? refusal.code()
                : "not refused: " + decision;
    }
}
