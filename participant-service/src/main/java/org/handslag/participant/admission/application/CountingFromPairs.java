package org.handslag.participant.admission.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.participant.admission.model.Admission;
import org.handslag.participant.admission.model.HeldMeeting;
import org.handslag.participant.admission.model.PairPeriod;
import org.handslag.participant.programme.model.Programme;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.tenant.Tenant;
import org.springframework.stereotype.Component;

/**
 * Lets somebody's time in the programme count from the beginning of their pair, where the blueprint
 * says what begins it ({@code agreement.startsPeriod}). Where it is silent or does not know, the
 * time counts from what staff say, or the selection.
 */
@Component
public class CountingFromPairs {
    private static final Set<String> KNOWN_TO_PAIRS =
            Set.of("agreement", "accepted", "trial-meeting");
    private static final Set<String> FIRST_MEETING = Set.of("first-meeting");

    private final Aggregates<Admission> admissions;
    private final Aggregates<Programme> programmes;

    CountingFromPairs(Aggregates<Admission> admissions, Aggregates<Programme> programmes) {
        this.admissions = admissions;
        this.programmes = programmes;
    }

    /** A pair has changed: perhaps its period has begun. */
    public void pairChanged(Tenant tenant, PairPeriod pair) {
        PairPeriod.Period period = pair.period();
        if (period != null) {
            admissions
                    .find(tenant, pair.admission())
                    .ifPresent(of -> begin(tenant, of, period.from(), KNOWN_TO_PAIRS));
        }
    }

    /** A meeting has changed: perhaps it was a pair's first. */
    public void meetingChanged(Tenant tenant, HeldMeeting meeting) {
        LocalDate held = meeting.heldOn();
        if (held == null || meeting.pair() == null) {
            return;
        }
        for (String participant : meeting.participants()) {
            List<Stored<Admission>> own =
                    admissions.all(tenant, Map.of("state.person.participant", participant));
            own.stream()
                    .filter(each -> each.state().cohort().equals(meeting.cohort()))
                    .forEach(each -> begin(tenant, each, held, FIRST_MEETING));
        }
    }

    /** What has not come that far, or is over, stays as it is. */
    private void begin(Tenant tenant, Stored<Admission> of, LocalDate on, Set<String> by) {
        if (!(of.state().startWithPair(on) instanceof Decision.Changed<Admission>)) {
            return;
        }
        Object starts =
                programmes
                        .get(tenant, of.state().programme())
                        .state()
                        .blueprint()
                        .at("agreement", "startsPeriod");
        if (starts instanceof String what && by.contains(what)) {
            admissions.change(
                    Call.internal(tenant, "start-course", of.id() + "/" + on),
                    of.id(),
                    stored -> stored.state().startWithPair(on));
        }
    }
}
