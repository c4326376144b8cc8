package org.handslag.mentor.mentor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/** Mentors in the states that the specifications speak of. */
final class Mentors {
    static final String PROGRAMME = "PROGRAMME1";
    static final Asked ASKED = Asked.only("interview", "introduction");
    static final LocalDate RECRUITED = LocalDate.of(2016, 1, 18);
    static final Recorded LEADER = new Recorded("LEADER", null);
    private static final Contact CONTACT =
            new Contact(PrivateText.about("mentor", "Ingrid Ek"), null, null, "sv");
    private static final Profile PROFILE =
            new Profile(
                    Profile.Gender.WOMAN,
                    "kavlinge",
                    null,
                    Profile.Position.OWNER,
                    "construction",
                    List.of(new Profile.Occupation("1323")),
                    List.of(new Profile.Language("sv", "native")),
                    List.of("gardening"),
                    null,
                    null,
                    List.of(),
                    List.of(),
                    null);

    private Mentors() {}

    static Recruitment recruitmentTo(String programme) {
        return recruitmentTo(programme, null);
    }

    static Recruitment recruitmentTo(String programme, @Nullable String participant) {
        return new Recruitment(
                programme, "rotary", null, RECRUITED, participant, false, true, LEADER);
    }

    static Decision<Mentor> recruitWithCapacity(int capacity) {
        return Mentor.recruit(CONTACT, PROFILE, capacity, recruitmentTo(PROGRAMME), null);
    }

    static Mentor recruitedMentor() {
        return changed(recruitWithCapacity(2));
    }

    static Mentor mentorWithAllSteps() {
        Mentor interviewed =
                changed(
                        recruitedMentor()
                                .recordStep(PROGRAMME, "interview", RECRUITED.plusDays(3), LEADER));
        return changed(
                interviewed.recordStep(PROGRAMME, "introduction", RECRUITED.plusDays(10), LEADER));
    }

    static Mentor activeMentor() {
        return changed(
                mentorWithAllSteps().activate(PROGRAMME, ASKED, RECRUITED.plusDays(12), LEADER));
    }

    static Mentor endedMentor() {
        return changed(activeMentor().end(PROGRAMME, RECRUITED.plusDays(90), "moved", LEADER));
    }

    static Mentor changed(Decision<Mentor> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Mentor>) decision).state();
    }
}
