package org.handslag.participant.participant.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.handslag.participant.disclosure.model.What;
import org.handslag.participant.participant.model.Changes;
import org.handslag.participant.participant.model.Gender;
import org.handslag.participant.participant.model.Identity;
import org.handslag.participant.participant.model.Participant;
import org.handslag.participant.participant.model.Profile;
import org.handslag.participant.participant.model.Responsibility;
import org.handslag.participant.participant.model.Wishes;
import org.handslag.platform.access.OwnWord;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Role;
import org.handslag.platform.access.Staff;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.ByName;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Protection;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.protection.ProtectingIdentity;
import org.handslag.platform.reach.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Registers participants and keeps what is known of them. */
@Component
public class KeepingParticipants {
    private static final Reach<Participant> REACH =
            new Reach<>(
                    Placing.ofProgramme("state.programmes")
                            .municipality("state.municipality")
                            .participant("id"),
                    KeepingParticipants::target);

    private final Aggregates<Participant> participants;

    private final Staff staff;
    private final ProtectingIdentity<Participant, What> protecting;
    private final Clock clock;

    KeepingParticipants(
            Aggregates<Participant> participants,
            Staff staff,
            ProtectingIdentity<Participant, What> protecting,
            Clock clock) {
        this.participants = participants;
        this.staff = staff;
        this.protecting = protecting;
        this.clock = clock;
    }

    /**
     * Somebody as they are registered.
     *
     * @param identity gets the new id: whose texts these are
     * @param caseOfficer the membership of another who is responsible; null: nobody
     * @param protection the mark from the first moment on; null: none
     */
    public record Registration(
            Function<String, Identity> identity,
            String municipality,
            Gender gender,
            @Nullable Integer birthYear,
            Profile profile,
            @Nullable String reference,
            LocalDate registeredOn,
            @Nullable String caseOfficer,
            ProtectingIdentity.@Nullable Wish<What> protection,
            @Nullable ToldBy toldBy) {}

    /**
     * Registers somebody; the caller must be responsible for the municipality. A case officer who
     * registers is responsible from that day. A system hands in nobody whose identity is protected:
     * it could not know of them a moment later.
     */
    public Result<Participant> register(Call call, Registration who) {
        call.mustReach(target(call, who));
        Function<String, Decision<Participant>> registered = deciding(call, who);
        return REACH.answerable(
                call,
                participants.create(call, registered),
                stored -> registered.apply(stored.id()));
    }

    /**
     * Why somebody could not be registered; empty: they could.
     *
     * @throws ProblemException 400 with each field that says what it may not
     */
    Optional<Refusal> foreseen(Call call, Registration who) {
        if (!call.caller().reaches(target(call, who))) {
            return Optional.of(
                    new Refusal(
                            "not-your-municipality", Map.of("municipality", who.municipality())));
        }
        return deciding(call, who).apply("foreseen")
                        instanceof Decision.Refused<Participant>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private static Target target(Call call, Registration who) {
        return Target.ofProgrammes(call.caller().programmes()).in(who.municipality());
    }

    private Function<String, Decision<Participant>> deciding(Call call, Registration who) {
        Profile profile = who.profile();
        if (who.protection() != null && call.caller().isOnly(Role.SYSTEM_CLIENT)) {
            throw ProblemException.invalid("/protection", "not-by-a-system", Map.of());
        }
        if (who.caseOfficer() != null) {
            staff.mustBeCaseOfficer(call.tenant(), who.caseOfficer(), "/caseOfficer");
        }
        mustBeOwn(call, null, profile.wishes(), profile.cultures(), who.toldBy());
        Recorded recorded = new Recorded(call.caller().membership(), who.toldBy());
        Protection<What> mark =
                who.protection() == null
                        ? null
                        : protecting.protection(call, who.protection(), "/protection");
        return id ->
                Participant.register(
                        who.identity().apply(id),
                        who.municipality(),
                        who.gender(),
                        who.birthYear(),
                        profile,
                        PrivateText.aboutOrNull(id, who.reference()),
                        who.registeredOn(),
                        recorded,
                        call.caller().programmes(),
                        responsible(call, who.registeredOn(), who.caseOfficer(), recorded),
                        mark);
    }

    private List<Responsibility> responsible(
            Call call, LocalDate registeredOn, @Nullable String named, Recorded recorded) {
        Set<String> officers = new TreeSet<>();
        if (call.caller().is(Role.CASE_OFFICER)) {
            officers.add(call.caller().membership());
        }
        if (named != null) {
            officers.add(named);
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate from = registeredOn.isAfter(today) ? today : registeredOn;
        return officers.stream()
                .map(officer -> new Responsibility(officer, from, null, recorded, null))
                .toList();
    }

    /** Changes what is known of somebody. */
    public Result<Participant> change(Call call, String id, Changes wish, @Nullable ToldBy toldBy) {
        mustBeOwn(call, id, wish.wishes(), wish.cultures(), toldBy);
        LocalDate today = LocalDate.now(clock);
        Recorded recorded = new Recorded(call.caller().membership(), toldBy);
        return participants.change(
                call,
                id,
                stored -> {
                    call.mustReach(target(stored));
                    return stored.state().change(wish, today, recorded);
                });
    }

    /** Wishes and backgrounds are the person's own word; anybody may take them away. */
    private static void mustBeOwn(
            Call call,
            @Nullable String id,
            @Nullable Wishes wishes,
            @Nullable List<String> cultures,
            @Nullable ToldBy toldBy) {
        new OwnWord(ToldBy.PARTICIPANT, toldBy)
                .about("/wishes", wishes != null)
                .about("/cultures", cultures != null && !cultures.isEmpty())
                .must(call.caller(), id);
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
                        REACH.seenBy(call));
        if (!exact.isEmpty()) {
            return named.among(participants.lookup(call.tenant(), exact), paging);
        }
        return finding.name() == null
                ? REACH.list(participants, call, Map.of(), paging)
                : participants.byName(call.tenant(), REACH.within(call, Map.of()), named, paging);
    }

    /** A participant belongs to a municipality, to themselves, and to programmes. */
    public static Target target(Stored<Participant> stored) {
        return Target.ofProgrammes(stored.state().programmes())
                .in(stored.state().municipality())
                .of(stored.id());
    }
}
