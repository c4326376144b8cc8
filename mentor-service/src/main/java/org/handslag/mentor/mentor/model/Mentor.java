package org.handslag.mentor.mentor.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer from working life.
 *
 * @param contact who it is; never on the bus
 * @param capacity how many participants at once, over all programmes; 0: none for now
 * @param engagements one per programme, in the order of recruitment
 * @param recording how the present capacity was recorded
 * @param changed how the last correction of contact or profile was; null: there was none
 */
public record Mentor(
        Contact contact,
        Profile profile,
        int capacity,
        List<Engagement> engagements,
        State state,
        Recording recording,
        @Nullable Recording changed) {
    /** More than anybody can carry: a mistake of entry. */
    public static final int MAX_CAPACITY = 50;

    /** More programmes than one mentor takes part in: a mistake of entry. */
    public static final int MAX_ENGAGEMENTS = 50;

    /** Whether the person is still behind it. */
    public enum State {
        ACTIVE,
        ANONYMISED
    }

    public Mentor {
        engagements = List.copyOf(engagements);
    }

    /** Enters a mentor with the first programme they said yes to. */
    public static Decision<Mentor> recruit(
            Contact contact, Profile profile, int capacity, Recruitment first) {
        if (capacity < 0 || capacity > MAX_CAPACITY) {
            return capacityOutOfRange();
        }
        return Decision.changed(
                new Mentor(
                        contact,
                        profile,
                        capacity,
                        List.of(Engagement.begin(first)),
                        State.ACTIVE,
                        first.recording(),
                        null),
                "mentor.recruited.v1");
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
        return Decision.changed(with(capacity, now, recording), "mentor.recruited.v1");
    }

    /** Records an activation step of the programme. */
    public Decision<Mentor> recordStep(
            String programme, String step, LocalDate on, Recording recording) {
        return inProgramme(programme, engagement -> engagement.record(step, on, recording));
    }

    /**
     * Makes the mentor active in the programme.
     *
     * @param asked the keys of every step that the blueprint asks for
     */
    public Decision<Mentor> activate(
            String programme, List<String> asked, LocalDate on, Recording recording) {
        return inProgramme(programme, engagement -> engagement.activate(asked, on, recording));
    }

    /** Ends the mentor's part in the programme. */
    public Decision<Mentor> end(
            String programme, LocalDate on, String reason, Recording recording) {
        return inProgramme(programme, engagement -> engagement.end(on, reason, recording));
    }

    /** Changes how many participants the mentor takes; pairs that exist stay. */
    public Decision<Mentor> changeCapacity(int capacity, Recording recording) {
        if (capacity < 0 || capacity > MAX_CAPACITY) {
            return capacityOutOfRange();
        }
        return capacity == this.capacity
                ? Decision.unchanged()
                : Decision.changed(with(capacity, engagements, recording), "mentor.changed.v1");
    }

    /**
     * What is known of the mentor is corrected.
     *
     * @param changed who corrected it last
     */
    public Decision<Mentor> change(Contact contact, Profile profile, Recording changed) {
        if (state == State.ANONYMISED) {
            return Decision.refused("mentor-anonymised");
        }
        return contact.equals(this.contact) && profile.equals(this.profile)
                ? Decision.unchanged()
                : Decision.changed(
                        new Mentor(
                                contact, profile, capacity, engagements, state, recording, changed),
                        "mentor.changed.v1");
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

    private Mentor with(int capacity, List<Engagement> engagements, Recording recording) {
        return new Mentor(contact, profile, capacity, engagements, state, recording, changed);
    }

    private static Decision<Mentor> capacityOutOfRange() {
        return Decision.refused("capacity-out-of-range", Map.of("limit", MAX_CAPACITY));
    }
}
