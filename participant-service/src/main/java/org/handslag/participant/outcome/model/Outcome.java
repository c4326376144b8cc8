package org.handslag.participant.outcome.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What came of somebody's time in a programme.
 *
 * @param recordedOn the business day on which it was recorded
 * @param pair the pair it came through; null: none, or not known
 * @param employment what it is like, for an employment
 * @param product what was made, for a product; null: it is none
 */
public record Outcome(
        Whose whose,
        OutcomeKind kind,
        Times times,
        LocalDate recordedOn,
        Via via,
        @Nullable String pair,
        @Nullable Employment employment,
        @Nullable Product product,
        OutcomeState state,
        Recorded recorded) {

    /**
     * Something came of it.
     *
     * @param product the key of what was made; null: it is no product
     */
    public static Decision<Outcome> record(
            Whose whose,
            OutcomeKind kind,
            Times times,
            LocalDate recordedOn,
            Via via,
            @Nullable String pair,
            @Nullable Employment employment,
            @Nullable String product,
            Recorded recorded) {
        if (kind.lasts() && times.offeredOn() == null && times.from() == null) {
            return Decision.refused("outcome-needs-a-date");
        }
        if (times.to() != null && times.from() == null) {
            return Decision.refused("ended-without-start");
        }
        if (times.from() != null && times.to() != null && times.to().isBefore(times.from())) {
            return Decision.refused("ended-before-started");
        }
        if (times.offeredOn() != null
                && times.from() != null
                && times.from().isBefore(times.offeredOn())) {
            return Decision.refused("started-before-offered");
        }
        boolean early =
                Stream.of(times.offeredOn(), times.from())
                        .filter(Objects::nonNull)
                        .anyMatch(date -> date.isBefore(whose.referredOn()));
        if (early) {
            return Decision.refused(
                    "before-the-referral", Map.of("referredOn", whose.referredOn()));
        }
        if (employment != null && kind != OutcomeKind.EMPLOYMENT) {
            return Decision.refused("employment-only-for-employment");
        }
        if ((product == null) == (kind == OutcomeKind.PRODUCT)) {
            return Decision.refused(
                    product == null ? "product-needed" : "product-only-for-product");
        }
        return Decision.changed(
                new Outcome(
                        whose,
                        kind,
                        times,
                        recordedOn,
                        via,
                        pair,
                        employment,
                        product == null ? null : Product.made(product),
                        state(kind, times),
                        recorded),
                "outcome.recorded.v1");
    }

    /**
     * What was offered begins on this day.
     *
     * @param employment what the job is like as it begins; null: as it was offered
     */
    public Decision<Outcome> start(LocalDate from, @Nullable Employment employment) {
        if (employment != null && kind != OutcomeKind.EMPLOYMENT) {
            return Decision.refused("employment-only-for-employment");
        }
        Employment like = employment == null ? this.employment : employment;
        return switch (state) {
            case ENDED -> Decision.refused("outcome-ended");
            case RUNNING ->
                    from.equals(times.from()) && Objects.equals(like, this.employment)
                            ? Decision.unchanged()
                            : Decision.refused("outcome-started");
            case OFFERED ->
                    times.offeredOn() != null && from.isBefore(times.offeredOn())
                            ? Decision.refused(
                                    "started-before-offered",
                                    Map.of("offeredOn", times.offeredOn()))
                            : Decision.changed(
                                    with(
                                            new Times(times.offeredOn(), from, null),
                                            like,
                                            product,
                                            OutcomeState.RUNNING),
                                    "outcome.started.v1");
        };
    }

    /** It lasted up to and with this day. */
    public Decision<Outcome> end(LocalDate to) {
        return switch (state) {
            case ENDED ->
                    to.equals(times.to())
                            ? Decision.unchanged()
                            : Decision.refused("outcome-ended");
            case OFFERED -> Decision.refused("ended-without-start");
            case RUNNING -> {
                if (times.from() != null && to.isBefore(times.from())) {
                    yield Decision.refused("ended-before-started");
                }
                Times ended = new Times(times.offeredOn(), times.from(), to);
                yield Decision.changed(
                        with(ended, employment, product, OutcomeState.ENDED), "outcome.ended.v1");
            }
        };
    }

    /**
     * What was made is published on that day. Refused: {@code not-a-product}, {@code
     * published-already}, {@code consent-missing}, {@code consent-withdrawn}, {@code
     * before-the-referral}, {@code before-what-is-recorded}.
     *
     * @param leave what the person said of it
     */
    public Decision<Outcome> publish(LocalDate on, Product.Leave leave) {
        if (on.isBefore(whose.referredOn())) {
            return Decision.refused(
                    "before-the-referral", Map.of("referredOn", whose.referredOn()));
        }
        return ofProduct(made -> made.publish(on, leave));
    }

    /**
     * What was published is not public any more from that day on. Refused: {@code not-a-product},
     * {@code not-published}, {@code before-what-is-recorded}.
     */
    public Decision<Outcome> unpublish(LocalDate on) {
        return ofProduct(made -> made.unpublish(on));
    }

    private Decision<Outcome> ofProduct(Function<Product, Decision<Product>> decide) {
        return product == null
                ? Decision.refused("not-a-product")
                : decide.apply(product).map(made -> with(times, employment, made, state));
    }

    private Outcome with(
            Times times,
            @Nullable Employment employment,
            @Nullable Product product,
            OutcomeState state) {
        return new Outcome(
                whose, kind, times, recordedOn, via, pair, employment, product, state, recorded);
    }

    private static OutcomeState state(OutcomeKind kind, Times times) {
        if (times.to() != null) {
            return OutcomeState.ENDED;
        }
        if (times.from() != null) {
            return OutcomeState.RUNNING;
        }
        return kind.lasts() ? OutcomeState.OFFERED : OutcomeState.ENDED;
    }
}
