package org.handslag.mentor.mentor.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.handslag.mentor.card.model.CardStep.What;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Protection;
import org.handslag.platform.personal.ProtectionEntry;
import org.handslag.platform.personal.ProtectionMark;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer from working life.
 *
 * @param contact who it is; never on the bus
 * @param capacity how many participants at once, over all programmes; 0: none for now
 * @param engagements one per programme, in the order of recruitment
 * @param recording how the present capacity was recorded
 * @param changed how the last correction of contact or profile was; null: there was none
 * @param protection protected identity; null: none
 * @param protectionLog every setting, change and lifting of it, the oldest first
 * @param reference what whoever entered the mentor calls them itself; null: nothing
 */
public record Mentor(
        Contact contact,
        Profile profile,
        int capacity,
        List<Engagement> engagements,
        State state,
        Recorded recording,
        @Nullable Recorded changed,
        @Nullable Protection<What> protection,
        List<ProtectionEntry> protectionLog,
        @Nullable OwnReference reference) {
    /** More than anybody can carry: a mistake of entry. */
    public static final int MAX_CAPACITY = 50;

    /** More programmes than one mentor takes part in: a mistake of entry. */
    public static final int MAX_ENGAGEMENTS = 50;

    private static final String RECRUITED = "mentor.recruited.v1";

    /** Whether the person is still behind it. */
    public enum State {
        ACTIVE,
        ANONYMISED
    }

    public Mentor {
        engagements = List.copyOf(engagements);
        protectionLog = protectionLog == null ? List.of() : List.copyOf(protectionLog);
    }

    /**
     * Enters a mentor with the first programme they said yes to, where it must be with a protected
     * identity from the first moment on.
     *
     * @param protection null: none
     */
    public static Decision<Mentor> recruit(
            Contact contact,
            Profile profile,
            int capacity,
            Recruitment first,
            @Nullable Protection<What> protection) {
        if (capacity < 0 || capacity > MAX_CAPACITY) {
            return capacityOutOfRange();
        }
        if (bornTooLate(profile, first.recruitedOn())) {
            return bornAfterRecruitment(profile);
        }
        Mentor recruited =
                new Mentor(
                        contact,
                        profile,
                        capacity,
                        List.of(Engagement.begin(first)),
                        State.ACTIVE,
                        first.recording(),
                        null,
                        null,
                        List.of(),
                        null);
        Decision<Mentor> whole =
                protection == null
                        ? Decision.changed(recruited, RECRUITED)
                        : recruited.mark((mark, person) -> mark.set(protection, person));
        return whole.as(RECRUITED);
    }

    /** The same, called so by whoever enters them. */
    public Mentor called(OwnReference own) {
        return new Mentor(
                contact,
                profile,
                capacity,
                engagements,
                state,
                recording,
                changed,
                protection,
                protectionLog,
                own);
    }

    /** What the mentor reads of it: without copies that are for the bus alone. */
    public Mentor withoutCopies() {
        return reference == null ? this : called(reference.withoutCopies());
    }

    /** The reference that this membership gave. */
    public Optional<PrivateText> referenceOf(String membership) {
        return Optional.ofNullable(reference)
                .filter(own -> own.membership().equals(membership))
                .map(OwnReference::text);
    }

    /** The mentor says yes to one more programme. */
    public Decision<Mentor> engage(Recruitment recruitment) {
        if (engagement(recruitment.programme()).isPresent()) {
            return Decision.refused("already-engaged");
        }
        if (engagements.size() >= MAX_ENGAGEMENTS) {
            return Decision.refused("too-many-engagements", Map.of("limit", MAX_ENGAGEMENTS));
        }
        List<Engagement> now = new ArrayList<>(engagements);
        now.add(Engagement.begin(recruitment));
        return Decision.changed(with(capacity, now, recording), RECRUITED);
    }

    /** Records an activation step of the programme. */
    public Decision<Mentor> recordStep(
            String programme, String step, LocalDate on, Recorded recording) {
        return inProgramme(programme, engagement -> engagement.record(step, on, recording));
    }

    /**
     * Makes the mentor active in the programme.
     *
     * @param asked what has to be so before
     */
    public Decision<Mentor> activate(
            String programme, Asked asked, LocalDate on, Recorded recording) {
        return inProgramme(programme, engagement -> engagement.activate(asked, on, recording));
    }

    /** What is known of the blueprint's criteria. */
    public Decision<Mentor> assess(String programme, List<Met> seen) {
        return inProgramme(programme, engagement -> engagement.assess(seen));
    }

    /** Ends the mentor's part in the programme. */
    public Decision<Mentor> end(String programme, LocalDate on, String reason, Recorded recording) {
        return inProgramme(programme, engagement -> engagement.end(on, reason, recording));
    }

    /** From this day on the mentor leads the mentors' discussions in the programme. */
    public Decision<Mentor> coordinate(String programme, LocalDate from, Recorded recording) {
        return inProgramme(programme, engagement -> engagement.coordinate(from, recording));
    }

    /** This is the last day on which the mentor leads them. */
    public Decision<Mentor> stopCoordinating(String programme, LocalDate to, Recorded recording) {
        return inProgramme(programme, engagement -> engagement.stopCoordinating(to, recording));
    }

    /** What is left of a participant for whom the mentor was found: nothing. */
    public Decision<Mentor> forget(String participant) {
        return engagements.stream().noneMatch(each -> participant.equals(each.recruitedFor()))
                ? Decision.unchanged()
                : Decision.changed(
                        with(
                                capacity,
                                engagements.stream()
                                        .map(
                                                each ->
                                                        participant.equals(each.recruitedFor())
                                                                ? each.forNobody()
                                                                : each)
                                        .toList(),
                                recording),
                        "mentor.changed.v1");
    }

    /**
     * Whether the mentor's part in the programme is the first that the tenant knows of; of several
     * from one day, the one recorded first.
     */
    public boolean beginsWith(Engagement engagement) {
        return engagements.stream()
                .min(Comparator.comparing(Engagement::recruitedOn))
                .filter(engagement::equals)
                .isPresent();
    }

    /** Changes how many participants the mentor takes; pairs that exist stay. */
    public Decision<Mentor> changeCapacity(int capacity, Recorded recording) {
        if (capacity < 0 || capacity > MAX_CAPACITY) {
            return capacityOutOfRange();
        }
        return capacity == this.capacity
                ? Decision.unchanged()
                : Decision.changed(with(capacity, engagements, recording), "mentor.changed.v1");
    }

    /**
     * What is known of the mentor is corrected. Refused: {@code born-after-recruitment}.
     *
     * @param changed who corrected it last
     */
    public Decision<Mentor> change(Contact contact, Profile profile, Recorded changed) {
        if (state == State.ANONYMISED) {
            return Decision.refused("mentor-anonymised");
        }
        if (engagements.stream().anyMatch(each -> bornTooLate(profile, each.recruitedOn()))) {
            return bornAfterRecruitment(profile);
        }
        return contact.equals(this.contact) && profile.equals(this.profile)
                ? Decision.unchanged()
                : Decision.changed(
                        new Mentor(
                                contact,
                                profile,
                                capacity,
                                engagements,
                                state,
                                recording,
                                changed,
                                protection,
                                protectionLog,
                                reference),
                        "mentor.changed.v1");
    }

    /** Sets, changes or lifts the mark of a protected identity; see {@link ProtectionMark}. */
    public Decision<Mentor> mark(ProtectionMark.Deciding<What> decide) {
        return state == State.ANONYMISED
                ? Decision.refused("mentor-anonymised")
                : decide.of(new ProtectionMark<>(protection, protectionLog), "mentor")
                        .map(
                                mark ->
                                        new Mentor(
                                                contact,
                                                profile,
                                                capacity,
                                                engagements,
                                                state,
                                                recording,
                                                changed,
                                                mark.now(),
                                                mark.log(),
                                                reference));
    }

    /** What the participant of an own pair may be shown at all. */
    public Set<What> shown() {
        return protection == null
                ? Set.of(What.values())
                : Set.copyOf(protection.counterpartSees());
    }

    /** The mentor's part in a programme. */
    public Optional<Engagement> engagement(String programme) {
        return engagements.stream()
                .filter(engagement -> engagement.programme().equals(programme))
                .findFirst();
    }

    /** Nobody any more: what is left is what figures count by. */
    public Decision<Mentor> anonymise() {
        return state == State.ANONYMISED
                ? Decision.unchanged()
                : Decision.changed(
                        new Mentor(
                                new Contact(PrivateText.erased(null), null, null, null),
                                profile.anonymous(),
                                0,
                                engagements,
                                State.ANONYMISED,
                                recording,
                                null,
                                null,
                                List.of(),
                                null),
                        "mentor.anonymised.v1");
    }

    private Decision<Mentor> inProgramme(
            String programme, Function<Engagement, Decision<Engagement>> decide) {
        Optional<Engagement> found = engagement(programme);
        if (found.isEmpty()) {
            return Decision.refused("not-engaged");
        }
        return decide.apply(found.get())
                .map(
                        next ->
                                with(
                                        capacity,
                                        engagements.stream()
                                                .map(old -> old.equals(found.get()) ? next : old)
                                                .toList(),
                                        recording));
    }

    private Mentor with(int capacity, List<Engagement> engagements, Recorded recording) {
        return new Mentor(
                contact,
                profile,
                capacity,
                engagements,
                state,
                recording,
                changed,
                protection,
                protectionLog,
                reference);
    }

    private static boolean bornTooLate(Profile profile, LocalDate recruitedOn) {
        Integer year = profile.birthYear();
        return year != null && year >= recruitedOn.getYear();
    }

    private static Decision<Mentor> bornAfterRecruitment(Profile profile) {
        return Decision.refused(
                "born-after-recruitment", Map.of("birthYear", String.valueOf(profile.birthYear())));
    }

    private static Decision<Mentor> capacityOutOfRange() {
        return Decision.refused("capacity-out-of-range", Map.of("limit", MAX_CAPACITY));
    }
}
