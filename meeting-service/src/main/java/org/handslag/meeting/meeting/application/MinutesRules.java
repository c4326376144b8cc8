package org.handslag.meeting.meeting.application;

import java.util.List;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.Minutes;
import org.handslag.meeting.meeting.model.Recording.ToldBy;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.MeetingKind;
import org.handslag.meeting.mirrored.MeetingKind.MinutesPolicy;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Person;
import org.handslag.platform.call.Call;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who writes and who reads minutes, as the blueprint says of the kind of meeting. Where it is
 * silent: those who met, and staff of meetings that are theirs.
 */
@Component
class MinutesRules {
    private final Known known;

    MinutesRules(Known known) {
        this.known = known;
    }

    /**
     * Goes on where the caller, or whoever told the caller, may write.
     *
     * @throws ProblemException 403 where staff write for themselves what is not theirs, 409 {@code
     *     minutes-not-yours} where another side writes
     */
    void mustWrite(Call call, Meeting meeting, @Nullable ToldBy toldBy) {
        MinutesPolicy policy = policy(call, meeting);
        String side = side(call.caller(), toldBy);
        boolean staff = side.equals("staff");
        if (policy == null && !staff || policy != null && policy.by().equals(side)) {
            return;
        }
        if (staff && policy == null && meeting.participant() != null) {
            return;
        }
        throw new ProblemException(
                staff ? Problem.of(403, "not-permitted") : Problem.of(409, "minutes-not-yours"));
    }

    /** Of what the caller may know, the versions that are for them. */
    List<Minutes> readable(Call call, Meeting meeting) {
        Caller caller = call.caller();
        List<Minutes> all = ShowingMeetings.minutes(caller, meeting);
        MinutesPolicy policy = policy(call, meeting);
        List<String> readers = policy == null ? null : policy.readBy();
        if (readers == null
                || caller.reachesMoreThanOwn()
                || readers.contains(side(caller, null))) {
            return all;
        }
        return all.stream().filter(version -> isOwn(caller, version)).toList();
    }

    private static boolean isOwn(Caller caller, Minutes version) {
        Person person = caller.person();
        return version.author().equals(caller.membership())
                || person != null && version.text().about().filter(person.id()::equals).isPresent();
    }

    private @Nullable MinutesPolicy policy(Call call, Meeting meeting) {
        return known.programme(call.tenant(), meeting.programme())
                .flatMap(programme -> programme.definition().meetingKind(meeting.kind()))
                .map(MeetingKind::minutes)
                .orElse(null);
    }

    /** Of which side the words are: {@code participant}, {@code mentor} or {@code staff}. */
    private static String side(Caller caller, @Nullable ToldBy toldBy) {
        Person person = caller.person();
        if (person != null && !caller.reachesMoreThanOwn()) {
            return person.kind() == Person.Kind.MENTOR ? "mentor" : "participant";
        }
        return switch (toldBy) {
            case PARTICIPANT -> "participant";
            case MENTOR -> "mentor";
            case CASE_OFFICER, STAFF -> "staff";
            case null -> "staff";
        };
    }
}
