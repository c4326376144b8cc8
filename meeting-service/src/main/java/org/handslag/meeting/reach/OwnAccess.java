package org.handslag.meeting.reach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.handslag.meeting.mirrored.Known;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Person;
import org.handslag.platform.call.Call;
import org.handslag.platform.personal.Grace;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was a mentor's own is no longer once the pairs behind it have ended and grace is over. A
 * joint meeting stays the mentor's while one of its pairs goes on. The participant keeps their own.
 */
@Component
public class OwnAccess {
    private final Known known;
    private final Clock clock;

    OwnAccess(Known known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    /**
     * Goes on unless the caller sees it only as a mentor whose time is over; see {@link #holds}.
     *
     * @throws ProblemException 404 as for an unknown id
     */
    public void mustHold(
            Call call, String cohort, @Nullable String pair, Collection<String> persons) {
        if (!holds(call, cohort, pair, persons)) {
            throw ProblemException.notFound();
        }
    }

    /**
     * Whether the caller sees it otherwise than as a mentor whose time is over.
     *
     * @param pair whose it is; null: a mentor's group's
     * @param persons ids of the mentor and of the participants whose it is
     */
    public boolean holds(
            Call call, String cohort, @Nullable String pair, Collection<String> persons) {
        Caller caller = call.caller();
        Person person = caller.person();
        if (person == null
                || person.kind() != Person.Kind.MENTOR
                || caller.reachesMoreThanOwn()
                || !persons.contains(person.id())) {
            return true;
        }
        return pairs(call.tenant(), cohort, pair, person.id()).stream()
                .filter(each -> persons.contains(each.participant()))
                .anyMatch(each -> open(call.tenant(), each));
    }

    /** The same for what is one pair's. */
    public boolean holds(Call call, String pair, Collection<String> persons) {
        // Of a pair's it is the pair that decides, whichever cohort it is in.
        return holds(call, "", pair, persons);
    }

    private List<PairView> pairs(
            Tenant tenant, String cohort, @Nullable String pair, String mentor) {
        return pair == null
                ? known.pairsOf(tenant, cohort, mentor)
                : known.pair(tenant, pair).stream().toList();
    }

    private boolean open(Tenant tenant, PairView pair) {
        Integer days =
                known.programme(tenant, pair.programme())
                        .flatMap(programme -> Optional.ofNullable(programme.definition()))
                        .map(definition -> definition.disclosure())
                        .map(disclosure -> disclosure.graceDays())
                        .orElse(null);
        return Grace.of(days).open(pair.endedOn(), LocalDate.now(clock));
    }
}
