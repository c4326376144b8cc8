package org.handslag.participant.participant.model;

import static org.handslag.participant.participant.model.Changes.or;
import static org.handslag.participant.participant.model.Clearable.ADDRESS;
import static org.handslag.participant.participant.model.Clearable.ANONYMOUS_CV;
import static org.handslag.participant.participant.model.Clearable.BIRTH_YEAR;
import static org.handslag.participant.participant.model.Clearable.CV;
import static org.handslag.participant.participant.model.Clearable.EMAIL;
import static org.handslag.participant.participant.model.Clearable.LANGUAGE;
import static org.handslag.participant.participant.model.Clearable.PHONE;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handslag.participant.consent.model.Consents;
import org.handslag.participant.disclosure.model.Disclosed;
import org.handslag.participant.disclosure.model.Guard;
import org.handslag.participant.disclosure.model.Policy;
import org.handslag.participant.disclosure.model.Say;
import org.handslag.participant.disclosure.model.Telling;
import org.handslag.participant.disclosure.model.What;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.decision.Refusal;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Protection;
import org.handslag.platform.personal.ProtectionEntry;
import org.handslag.platform.personal.ProtectionMark;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A person who gets, or shall get, a mentor.
 *
 * @param municipality the municipality's key
 * @param birthYear null: not known
 * @param references referrers' own references, one at most for each referrer
 * @param recorded who registered the person
 * @param programmes ids of the programmes that the person was referred to, and of those to which
 *     the grant of whoever registered them is limited
 * @param caseOfficers who is or was responsible, the oldest first
 * @param protection protected identity; null: none
 * @param protectionLog every setting, change and lifting of it, the oldest first
 * @param disclosed what the person releases and withholds, and what workplaces were told
 * @param consents what the person consents to, and which secrecy they waive
 * @param rectifications who corrected what, the newest {@value #MAX_RECTIFICATIONS}
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
        List<String> programmes,
        List<Responsibility> caseOfficers,
        @Nullable Protection<What> protection,
        List<ProtectionEntry> protectionLog,
        Disclosed disclosed,
        Consents consents,
        List<Rectification> rectifications) {
    /** How many corrections are kept: the newest. */
    public static final int MAX_RECTIFICATIONS = 50;

    private static final String REGISTERED = "participant.registered.v1";

    public Participant {
        disclosed = Disclosed.orNothing(disclosed);
        consents = Consents.orNone(consents);
        rectifications = rectifications == null ? List.of() : List.copyOf(rectifications);
        programmes = programmes == null ? List.of() : List.copyOf(programmes);
        caseOfficers = caseOfficers == null ? List.of() : List.copyOf(caseOfficers);
        protectionLog = protectionLog == null ? List.of() : List.copyOf(protectionLog);
    }

    /**
     * A person becomes known, where it must be with a protected identity from the first moment on.
     *
     * @param protection null: none
     */
    public static Decision<Participant> register(
            Identity identity,
            String municipality,
            Gender gender,
            @Nullable Integer birthYear,
            Profile profile,
            @Nullable PrivateText reference,
            LocalDate registeredOn,
            Recorded recorded,
            Collection<String> programmes,
            List<Responsibility> caseOfficers,
            @Nullable Protection<What> protection) {
        if (birthYear != null && birthYear >= registeredOn.getYear()) {
            return Decision.refused("born-after-registration", Map.of("birthYear", birthYear));
        }
        Optional<Refusal> named = AnonymousCv.refusal(identity);
        if (named.isPresent()) {
            return new Decision.Refused<>(named.get());
        }
        Participant registered =
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
                        programmes.stream().sorted().toList(),
                        caseOfficers,
                        null,
                        List.of(),
                        Disclosed.NOTHING,
                        Consents.NONE,
                        List.of());
        Decision<Participant> whole =
                protection == null
                        ? Decision.changed(registered, REGISTERED)
                        : registered.mark((mark, person) -> mark.set(protection, person));
        return whole.as(REGISTERED);
    }

    /**
     * What is known of the person is corrected.
     *
     * @param on when that is recorded
     */
    public Decision<Participant> change(Changes wish, LocalDate on, Recorded by) {
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
                                wish.keep(EMAIL, wish.email(), identity.email()),
                                wish.keep(PHONE, wish.phone(), identity.phone()),
                                wish.keep(ADDRESS, wish.address(), identity.address()),
                                wish.keep(LANGUAGE, wish.language(), identity.language()),
                                wish.keep(CV, wish.cv(), identity.cv()),
                                wish.keep(
                                        ANONYMOUS_CV, wish.anonymousCv(), identity.anonymousCv())),
                        or(wish.municipality(), municipality),
                        or(wish.gender(), gender),
                        wish.keep(BIRTH_YEAR, wish.birthYear(), birthYear),
                        wish.profile(profile),
                        references,
                        registeredOn,
                        state,
                        recorded,
                        programmes,
                        caseOfficers,
                        protection,
                        protectionLog,
                        disclosed,
                        consents,
                        rectifications);
        Optional<Refusal> named =
                next.identity.equals(identity)
                        ? Optional.empty()
                        : AnonymousCv.refusal(next.identity);
        if (named.isPresent()) {
            return new Decision.Refused<>(named.get());
        }
        return next.equals(this)
                ? Decision.unchanged()
                : Decision.changed(next.rectified(this, on, by), "participant.changed.v1");
    }

    private Participant rectified(Participant before, LocalDate on, Recorded by) {
        List<Rectification> all =
                Stream.concat(
                                rectifications.stream(),
                                Stream.of(Rectification.between(before, this, on, by)))
                        .toList();
        return with(
                programmes,
                caseOfficers,
                mark(),
                disclosed,
                consents,
                all.subList(Math.max(0, all.size() - MAX_RECTIFICATIONS), all.size()));
    }

    /** Consents, withdraws, waives; see {@link Consents}. */
    public Decision<Participant> consent(Function<Consents, Decision<Consents>> decide) {
        return state == ParticipantState.ANONYMISED
                ? Decision.refused("participant-anonymised")
                : decide.apply(consents)
                        .map(
                                next ->
                                        with(
                                                programmes,
                                                caseOfficers,
                                                mark(),
                                                disclosed,
                                                next,
                                                rectifications));
    }

    /** The person belongs to this programme too. */
    public Decision<Participant> join(String programme) {
        if (programmes.contains(programme)) {
            return Decision.unchanged();
        }
        List<String> all = Stream.concat(programmes.stream(), Stream.of(programme)).toList();
        return Decision.changed(
                with(all, caseOfficers, mark(), disclosed, consents, rectifications),
                "participant.changed.v1");
    }

    /**
     * Somebody becomes responsible. Refused: {@code already-responsible}, {@code
     * too-many-case-officers}, {@code care-before-registration}.
     */
    public Decision<Participant> assign(String officer, LocalDate from, Recorded recorded) {
        return from.isBefore(registeredOn)
                ? beforeRegistration()
                : caring(new Care(caseOfficers).assign(officer, from, recorded));
    }

    /**
     * Somebody's responsibility ends; {@code to} is the first day without it. Refused: {@code
     * not-responsible}, {@code care-ends-before-it-starts}.
     */
    public Decision<Participant> end(String officer, LocalDate to, Recorded recorded) {
        return caring(new Care(caseOfficers).end(officer, to, recorded));
    }

    /**
     * One hands over to another, whose the day is. Refused as {@link #end} and {@link #assign}, and
     * {@code handover-to-oneself}.
     */
    public Decision<Participant> handOver(String from, String to, LocalDate on, Recorded recorded) {
        return caring(new Care(caseOfficers).handOver(from, to, on, recorded));
    }

    /** Sets, changes or lifts the mark of a protected identity; see {@link ProtectionMark}. */
    public Decision<Participant> mark(ProtectionMark.Deciding<What> decide) {
        return decide.of(mark(), "participant")
                .map(
                        next ->
                                with(
                                        programmes,
                                        caseOfficers,
                                        next,
                                        disclosed,
                                        consents,
                                        rectifications));
    }

    private ProtectionMark<What> mark() {
        return new ProtectionMark<>(protection, protectionLog);
    }

    private Decision<Participant> caring(Decision<List<Responsibility>> decided) {
        return state == ParticipantState.ANONYMISED
                ? Decision.refused("participant-anonymised")
                : decided.map(
                        next ->
                                with(
                                        programmes,
                                        next,
                                        mark(),
                                        disclosed,
                                        consents,
                                        rectifications));
    }

    private Decision<Participant> beforeRegistration() {
        return Decision.refused("care-before-registration", Map.of("registeredOn", registeredOn));
    }

    /** Releases or withholds something; see {@link Disclosed#say}. */
    public Decision<Participant> say(Say say) {
        return state == ParticipantState.ANONYMISED
                ? Decision.refused("participant-anonymised")
                : disclosed
                        .say(say)
                        .map(
                                next ->
                                        with(
                                                programmes,
                                                caseOfficers,
                                                mark(),
                                                next,
                                                consents,
                                                rectifications));
    }

    /** Tells a workplace something; see {@link Disclosed#tell}. */
    public Decision<Participant> tell(Telling telling, Policy policy, Guard guard) {
        return state == ParticipantState.ANONYMISED
                ? Decision.refused("participant-anonymised")
                : disclosed
                        .tell(telling, policy, guard)
                        .map(
                                next ->
                                        with(
                                                programmes,
                                                caseOfficers,
                                                mark(),
                                                next,
                                                consents,
                                                rectifications));
    }

    /** The one way in which what goes along with a known person is replaced. */
    private Participant with(
            List<String> programmes,
            List<Responsibility> caseOfficers,
            ProtectionMark<What> mark,
            Disclosed disclosed,
            Consents consents,
            List<Rectification> rectifications) {
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
                programmes,
                caseOfficers,
                mark.now(),
                mark.log(),
                disclosed,
                consents,
                rectifications);
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
                        Profile.NONE,
                        List.of(),
                        registeredOn,
                        ParticipantState.ANONYMISED,
                        recorded,
                        programmes,
                        caseOfficers,
                        null,
                        List.of(),
                        Disclosed.NOTHING,
                        Consents.NONE,
                        List.of()),
                "participant.anonymised.v1");
    }

    /**
     * All references by who gave them.
     *
     * @param own what this membership says now, in place of what it said before; null: nothing
     */
    public Map<String, PrivateText> referencesWith(String membership, @Nullable PrivateText own) {
        Map<String, PrivateText> all = new TreeMap<>();
        references.forEach(each -> all.put(each.membership(), each.text()));
        if (own != null) {
            all.put(membership, own);
        }
        return all;
    }

    /** The reference that this membership gave. */
    public Optional<PrivateText> referenceOf(String membership) {
        return references.stream()
                .filter(reference -> reference.membership().equals(membership))
                .map(Reference::text)
                .findFirst();
    }
}
