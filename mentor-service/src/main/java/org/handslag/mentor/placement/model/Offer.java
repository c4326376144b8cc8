package org.handslag.mentor.placement.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An organisation offers places that participants can apply to.
 *
 * @param programmes ids of the programmes whose participants may apply; sisters share offers
 * @param field a field of their blueprints; null: any
 * @param packageKey the package that describes it, of a blueprint or saved; null: none
 * @param from the first day on which somebody could start; null: at any time
 * @param to the last day of the offer; null: it stands until it is closed
 * @param places how many at a time
 * @param text what the work is, in the tenant's words; stays in this service
 * @param closedOn the day from which nobody can apply any more; null: open
 */
public record Offer(
        String organisation,
        List<String> programmes,
        PlacementKind kind,
        @Nullable String field,
        @Nullable String packageKey,
        LocalDate offeredOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int places,
        @Nullable PrivateText text,
        @Nullable LocalDate closedOn,
        State state,
        Recorded recording,
        @Nullable Recorded closing) {
    /** More places than one offer has: a mistake of entry. */
    public static final int MAX_PLACES = 50;

    /** Whether people can apply. */
    public enum State {
        OPEN,
        CLOSED
    }

    public Offer {
        programmes = List.copyOf(programmes);
    }

    /** What is offered, before anything became of it. */
    public record Terms(
            String organisation,
            List<String> programmes,
            PlacementKind kind,
            @Nullable String field,
            @Nullable String packageKey,
            LocalDate offeredOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int places) {}

    /** An organisation offers it. */
    public static Decision<Offer> offer(
            Terms terms, @Nullable PrivateText text, Recorded recording) {
        LocalDate first = terms.from() == null ? terms.offeredOn() : terms.from();
        if (terms.to() != null && terms.to().isBefore(first)) {
            return Decision.refused("offer-ends-before-it-starts", Map.of("from", first));
        }
        return Decision.changed(
                new Offer(
                        terms.organisation(),
                        terms.programmes(),
                        terms.kind(),
                        terms.field(),
                        terms.packageKey(),
                        terms.offeredOn(),
                        terms.from(),
                        terms.to(),
                        terms.places(),
                        text,
                        null,
                        State.OPEN,
                        recording,
                        null),
                "placement-offer.made.v1");
    }

    /** Whether it has no end of its own. */
    public boolean standing() {
        return to == null;
    }

    /** From this day on nobody can apply; who applied before is still answered. */
    public Decision<Offer> close(LocalDate on, Recorded by) {
        if (state == State.CLOSED) {
            return on.equals(closedOn)
                    ? Decision.unchanged()
                    : Decision.refused("offer-closed", Map.of("on", String.valueOf(closedOn)));
        }
        if (on.isBefore(offeredOn)) {
            return Decision.refused("closed-before-offered", Map.of("on", offeredOn));
        }
        return Decision.changed(
                new Offer(
                        organisation,
                        programmes,
                        kind,
                        field,
                        packageKey,
                        offeredOn,
                        from,
                        to,
                        places,
                        text,
                        on,
                        State.CLOSED,
                        recording,
                        by),
                "placement-offer.closed.v1");
    }
}
