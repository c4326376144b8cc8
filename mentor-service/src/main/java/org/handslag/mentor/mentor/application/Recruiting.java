package org.handslag.mentor.mentor.application;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.handslag.mentor.admission.application.Admissions;
import org.handslag.mentor.card.model.CardStep;
import org.handslag.mentor.mentor.model.Contact;
import org.handslag.mentor.mentor.model.Mentor;
import org.handslag.mentor.mentor.model.OwnReference;
import org.handslag.mentor.mentor.model.Profile;
import org.handslag.mentor.mentor.model.Recruitment;
import org.handslag.mentor.organisation.model.Organisation;
import org.handslag.mentor.programme.model.Programme;
import org.handslag.platform.access.Role;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Protection;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.protection.ProtectingIdentity;
import org.handslag.platform.reference.ClientReferences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A process leader, or a system, enters who has said yes to being a mentor. */
@Component
public class Recruiting {
    private final Aggregates<Mentor> mentors;
    private final Aggregates<Organisation> organisations;
    private final Programmes programmes;
    private final Admissions admissions;
    private final ProtectingIdentity<Mentor, CardStep.What> protecting;
    private final ClientReferences references;

    Recruiting(
            Aggregates<Mentor> mentors,
            Aggregates<Organisation> organisations,
            Programmes programmes,
            Admissions admissions,
            ProtectingIdentity<Mentor, CardStep.What> protecting,
            ClientReferences references) {
        this.mentors = mentors;
        this.organisations = organisations;
        this.programmes = programmes;
        this.admissions = admissions;
        this.protecting = protecting;
        this.references = references;
    }

    /**
     * Enters a mentor with the first programme. A system hands in nobody whose identity is
     * protected, since it could not know of them a moment later; nor does it say for whom the
     * mentor was found, since the answer would tell it who is in the programme.
     *
     * @param contact gets the new id: whose texts these are
     * @param capacity null: the blueprint's, or the platform's default
     * @param reference what the caller calls the mentor itself; null: nothing
     * @param protection the mark from the first moment on; null: none
     * @throws ProblemException 400 with every key that the blueprint does not have, for what only
     *     the mentor can say, or where the programme is out of the caller's reach: as if it were
     *     not there
     */
    public Result<Mentor> recruit(
            Call call,
            Function<String, Contact> contact,
            Profile profile,
            @Nullable Integer capacity,
            Recruitment first,
            @Nullable String reference,
            ProtectingIdentity.@Nullable Wish<CardStep.What> protection) {
        Function<String, Decision<Mentor>> recruited =
                deciding(call, contact, profile, capacity, first, reference, protection);
        return MentorReach.LISTS.answerable(
                call, mentors.create(call, recruited), stored -> recruited.apply(stored.id()));
    }

    /**
     * Why {@link #recruit} would refuse a mentor; empty: it would not.
     *
     * @throws ProblemException 400 as there
     */
    Optional<Refusal> foreseen(
            Call call,
            Function<String, Contact> contact,
            Profile profile,
            @Nullable Integer capacity,
            Recruitment first,
            ProtectingIdentity.@Nullable Wish<CardStep.What> protection) {
        return deciding(call, contact, profile, capacity, first, null, protection).apply("foreseen")
                        instanceof Decision.Refused<Mentor>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private Function<String, Decision<Mentor>> deciding(
            Call call,
            Function<String, Contact> contact,
            Profile profile,
            @Nullable Integer capacity,
            Recruitment first,
            @Nullable String reference,
            ProtectingIdentity.@Nullable Wish<CardStep.What> protection) {
        Programme programme = programmes.named(call, first.programme(), profile.municipality());
        Programmes.check(programme, first.channel(), profile);
        check(programme, first.partner());
        Programmes.mustBeOwn(call, null, null, profile, first.recording().toldBy());
        admissions.mustHold(call, first.recruitedFor(), first.programme(), "/recruitedFor");
        if (profile.organisation() != null
                && organisations.find(call.tenant(), profile.organisation()).isEmpty()) {
            throw ProblemException.invalid("/organisation", "unknown", Map.of());
        }
        if (call.caller().isOnly(Role.SYSTEM_CLIENT)) {
            staffsOnly(protection, "/protection");
            staffsOnly(first.recruitedFor(), "/recruitedFor");
        }
        Protection<CardStep.What> mark =
                protection == null ? null : protecting.protection(call, protection, "/protection");
        int places = capacity == null ? programme.capacity() : capacity;
        return id ->
                foundRight(
                                programme,
                                first,
                                () ->
                                        Mentor.recruit(
                                                contact.apply(id), profile, places, first, mark))
                        .map(mentor -> called(call, mentor, id, reference));
    }

    private Mentor called(Call call, Mentor mentor, String id, @Nullable String reference) {
        if (reference == null) {
            return mentor;
        }
        String membership = call.caller().membership();
        PrivateText text = PrivateText.about(id, reference);
        return mentor.called(
                new OwnReference(
                        membership,
                        text,
                        references.sealed(call.tenant(), Map.of(membership, text))));
    }

    private static void staffsOnly(@Nullable Object given, String pointer) {
        if (given != null) {
            throw ProblemException.invalid(pointer, "not-by-a-system", Map.of());
        }
    }

    private static void check(Programme programme, @Nullable String partner) {
        Programmes.check(partner == null || programme.hasPartner(partner), "/partner");
    }

    private static Decision<Mentor> foundRight(
            Programme programme, Recruitment recruitment, Supplier<Decision<Mentor>> decide) {
        return recruitment.recruitedFor() != null && !programme.findsForParticipants()
                ? Decision.refused("mentors-for-the-pool-only")
                : decide.get();
    }

    /** Enters that a mentor has said yes to one more programme. */
    public Result<Mentor> engage(Call call, String id, Recruitment recruitment) {
        Programme programme = programmes.named(call, recruitment.programme(), null);
        Programmes.check(programme.hasChannel(recruitment.channel()), "/channel");
        check(programme, recruitment.partner());
        admissions.mustHold(
                call, recruitment.recruitedFor(), recruitment.programme(), "/recruitedFor");
        return mentors.change(
                call,
                id,
                present -> {
                    MentorReach.mustReach(call, present);
                    return foundRight(
                            programme, recruitment, () -> present.state().engage(recruitment));
                });
    }
}
