package org.handslag.meeting.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handslag.meeting.meeting.model.Meetings.changed;
import static org.handslag.meeting.meeting.model.Meetings.heldOn;
import static org.handslag.meeting.meeting.model.Meetings.plannedFor;
import static org.handslag.meeting.meeting.model.Meetings.refusal;

import java.time.Instant;
import java.util.List;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.junit.jupiter.api.Test;

class MinutesOfAMeetingTest {
    private static final Instant EVENING = Instant.parse("2016-07-04T18:00:00Z");

    private static Minutes version(int number) {
        return new Minutes(
                PrivateText.about("author", "What we said, take " + number), "membership", EVENING);
    }

    @Test
    void aNewVersionStandsBesideTheOldOnes() {
        Meeting meeting = changed(heldOn("2016-07-04").minuted(version(1)));
        Decision<Meeting> second = meeting.minuted(version(2));
        assertThat(changed(second).minutes()).containsExactly(version(1), version(2));
        assertThat(second).isEqualTo(Decision.changed(changed(second), "meeting.minuted.v1"));
    }

    @Test
    void onlyAHeldMeetingHasMinutes() {
        assertThat(refusal(plannedFor("2016-07-04").minuted(version(1))))
                .isEqualTo("meeting-not-held");
    }

    @Test
    void thereAreAtMostFiftyVersions() {
        Meeting meeting = heldOn("2016-07-04");
        for (int number = 1; number <= 50; number++) {
            meeting = changed(meeting.minuted(version(number)));
        }
        assertThat(refusal(meeting.minuted(version(51)))).isEqualTo("minutes-full");
    }

    @Test
    void whatWasWrittenOfAGroupGoesWithTheFirstOfThemWhoIsErased() {
        Meeting meeting = group();
        Minutes bea = minutes(PrivateText.about("bea", "Bea of herself"));
        for (Minutes each :
                List.of(
                        minutes(PrivateText.about("adnan", "Adnan of himself")),
                        minutes(PrivateText.ofTenant("Staff of everybody")),
                        bea)) {
            meeting = changed(meeting.minuted(each));
        }

        assertThat(changed(meeting.without("adnan")).minutes()).containsExactly(bea);
        assertThat(changed(meeting.without("adnan")).persons()).containsExactly("mentor", "bea");
        assertThat(changed(meeting.withoutMinutesOf("adnan")).minutes()).containsExactly(bea);
        assertThat(changed(meeting.withoutMinutesOf("adnan")).persons()).contains("adnan");
    }

    private static Meeting group() {
        return changed(
                Meeting.recorded(
                        new Meeting.Draft("joint", Format.PHYSICAL, null),
                        Meetings.groupOf(
                                Meetings.bond("adnan", "2016-05-02", null),
                                Meetings.bond("bea", "2016-05-02", null)),
                        new Occurrence.Held(Meetings.day("2016-06-09"), List.of("adnan", "bea")),
                        Meetings.STAFF));
    }

    private static Minutes minutes(PrivateText text) {
        return new Minutes(text, "membership", EVENING);
    }

    @Test
    void theirTextIsNotPrinted() {
        assertThat(changed(heldOn("2016-07-04").minuted(version(1))).toString())
                .doesNotContain("What we said");
    }
}
