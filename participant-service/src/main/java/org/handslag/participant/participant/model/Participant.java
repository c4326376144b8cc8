package org.handslag.participant.participant.model;

import static org.handslag.participant.participant.model.Changes.or;
import static org.handslag.participant.participant.model.Changes.orNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.participant.disclosure.model.Disclosed;
import org.handslag.participant.disclosure.model.Guard;
import org.handslag.participant.disclosure.model.Policy;
import org.handslag.participant.disclosure.model.Say;
import org.handslag.participant.disclosure.model.Telling;
import org.handslag.participant.recording.model.Recorded;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A person who gets, or shall get, a mentor.
 *
 * @param municipality the municipality's key
 * @param birthYear null: not known
 * @param references referrers' own references, one at most for each referrer
 * @param recorded who registered the person
 * @param disclosed what the person releases and withholds, and what workplaces were told
 */
public record Participant(
        Identity identity,
        String municipality,
        Gender gender,
        @Nullable Integer birthYear,
        Profile profile,
        List<Reference> references,
        LocalDate registeredOn,
        ParticipantState state,
        Recorded recorded,
        Disclosed disclosed) {
    public Participant {
        disclosed = Disclosed.orNothing(disclosed);
    }

    /** A person becomes known. */
    public static Decision<Participant> register(
            Identity identity,
            String municipality,
            Gender gender,
            @Nullable Integer birthYear,
            Profile profile,
            @Nullable PrivateText reference,
            LocalDate registeredOn,
            Recorded recorded) {
        if (birthYear != null && birthYear >= registeredOn.getYear()) {
            return Decision.refused("born-after-registration", Map.of("birthYear", birthYear));
        }
        Optional<Refusal> named = AnonymousCv.refusal(identity);
        if (named.isPresent()) {
            return new Decision.Refused<>(named.get());
        }
        return Decision.changed(
                new Participant(
                        identity,
                        municipality,
                        gender,
                        birthYear,
                        profile,
                        reference == null
                                ? List.of()
                                : List.of(new Reference(recorded.by(), reference)),
                        registeredOn,
                        ParticipantState.ACTIVE,
                        recorded,
                        Disclosed.NOTHING),
                "participant.registered.v1");
    }

    /** What is known of the person changes. */
    public Decision<Participant> change(Changes wish) {
        if (state == ParticipantState.ANONYMISED) {
            return Decision.refused("participant-anonymised");
        }
        if (wish.birthYear() != null && wish.birthYear() >= registeredOn.getYear()) {
            return Decision.refused(
                    "born-after-registration", Map.of("birthYear", wish.birthYear()));
        }
        Participant next =
                new Participant(
                        new Identity(
                                or(wish.name(), identity.name()),
                                orNull(wish.email(), identity.email()),
                                orNull(wish.phone(), identity.phone()),
                                orNull(wish.address(), identity.address()),
                                orNull(wish.language(), identity.language()),
                                orNull(wish.cv(), identity.cv()),
                                orNull(wish.anonymousCv(), identity.anonymousCv())),
                        or(wish.municipality(), municipality),
                        or(wish.gender(), gender),
                        orNull(wish.birthYear(), birthYear),
                        new Profile(
                                or(wish.occupations(), profile.occupations()),
                                orNull(wish.education(), profile.education()),
                                or(wish.languages(), profile.languages()),
                                or(wish.interests(), profile.interests())),
                        references,
                        registeredOn,
                        state,
                        recorded,
                        disclosed);
        Optional<Refusal> named =
                next.identity.equals(identity)
                        ? Optional.empty()
                        : AnonymousCv.refusal(next.identity);
        if (named.isPresent()) {
            return new Decision.Refused<>(named.get());
        }
        return next.equals(this)
                ? Decision.unchanged()
                : Decision.changed(next, "participant.changed.v1");
    }

    /** Releases or withholds something; see {@link Disclosed#say}. */
    public Decision<Participant> say(Say say) {
        return state == ParticipantState.ANONYMISED
                ? Decision.refused("participant-anonymised")
                : disclosed.say(say).map(this::with);
    }

    /** Tells a workplace something; see {@link Disclosed#tell}. */
    public Decision<Participant> tell(Telling telling, Policy policy, Guard guard) {
        return state == ParticipantState.ANONYMISED
                ? Decision.refused("participant-anonymised")
                : disclosed.tell(telling, policy, guard).map(this::with);
    }

    private Participant with(Disclosed disclosed) {
        return new Participant(
                identity,
                municipality,
                gender,
                birthYear,
                profile,
                references,
                registeredOn,
                state,
                recorded,
                disclosed);
    }

    /** Nobody any more: what is left is what figures count by, and no word of anybody. */
    public Decision<Participant> anonymise() {
        if (state == ParticipantState.ANONYMISED) {
            return Decision.unchanged();
        }
        PrivateText gone = PrivateText.erased(null);
        return Decision.changed(
                new Participant(
                        new Identity(gone, null, null, null, null, null, null),
                        municipality,
                        gender,
                        birthYear,
                        new Profile(List.of(), null, List.of(), List.of()),
                        List.of(),
                        registeredOn,
                        ParticipantState.ANONYMISED,
                        recorded,
                        Disclosed.NOTHING),
                "participant.anonymised.v1");
    }

    /** The reference that this membership gave. */
    public Optional<PrivateText> referenceOf(String membership) {
        return references.stream()
                .filter(reference -> reference.membership().equals(membership))
                .map(Reference::text)
                .findFirst();
    }
}
