package org.handslag.participant.participant.application;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.handslag.participant.participant.model.Changes;
import org.handslag.participant.participant.model.Gender;
import org.handslag.participant.participant.model.Identity;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.Profile;
import org.handslag.participant.reach.application.Reach;
import org.handslag.participant.recording.model.Recorded;
import org.handslag.participant.recording.model.ToldBy;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.ByName;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers participants and keeps what is known of them. */
@Component
public class KeepingParticipants {
    private static final Reach<Participant> REACH =
            new Reach<>(null, "state.municipality", "id", KeepingParticipants::target);

    private final Aggregates<Participant> participants;

    KeepingParticipants(Aggregates<Participant> participants) {
        this.participants = participants;
    }

    /**
     * Registers somebody; the caller must be responsible for the municipality.
     *
     * @param identity gets the new id: whose texts these are
     */
    public Result<Participant> register(
            Call call,
            Function<String, Identity> identity,
            String municipality,
            Gender gender,
            @Nullable Integer birthYear,
            Profile profile,
            @Nullable String reference,
            LocalDate registeredOn,
            @Nullable ToldBy toldBy) {
        call.mustReach(Target.ofTenant().in(municipality));
        Recorded recorded = new Recorded(call.caller().membership(), toldBy);
        return participants.create(
                call,
                id ->
                        Participant.register(
                                identity.apply(id),
                                municipality,
                                gender,
                                birthYear,
                                profile,
                                PrivateText.aboutOrNull(id, reference),
                                registeredOn,
                                recorded));
    }

    /** Changes what is known of somebody. */
    public Result<Participant> change(Call call, String id, Changes wish) {
        return participants.change(
                call,
                id,
                stored -> {
                    call.mustReach(target(stored));
                    return stored.state().change(wish);
                });
    }

    /** One participant whom the caller may see. */
    public Stored<Participant> read(Call call, String id) {
        Stored<Participant> stored = participants.get(call.tenant(), id);
        call.mustReach(target(stored));
        return stored;
    }

    /**
     * The participants whom the caller may see, in the order of ids; where they are looked for, in
     * the order of names.
     */
    public Page<Stored<Participant>> list(Call call, Finding finding, Paging paging) {
        Map<String, String> exact = finding.exact(call);
        ByName<Participant> named =
                new ByName<>(
                        participant -> participant.identity().name(),
                        finding.name() == null ? "" : finding.name(),
                        stored -> call.caller().reaches(target(stored)));
        if (!exact.isEmpty()) {
            return named.among(participants.lookup(call.tenant(), exact), paging);
        }
        return finding.name() == null
                ? REACH.list(participants, call, Map.of(), paging)
                : participants.byName(call.tenant(), REACH.within(call, Map.of()), named, paging);
    }

    /** A participant belongs to a municipality and to themselves; to programmes by admissions. */
    public static Target target(Stored<Participant> stored) {
        return Target.ofTenant().in(stored.state().municipality()).of(stored.id());
    }
}
