package org.handslag.participant.consent.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.personal.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What a person consented to and withdrew, and which secrecy they waived: dated, in the order of
 * recording, nothing ever overwritten.
 */
public record Consents(List<Consent> said, List<Waiver> waivers) {
    /** How many of each are kept: more is a mistake of entry. */
    public static final int MAX = 200;

    /** Nothing said. */
    public static final Consents NONE = new Consents(List.of(), List.of());

    public Consents {
        said = List.copyOf(said);
        waivers = List.copyOf(waivers);
    }

    /** What is there, or nothing: states from before this was kept have none. */
    public static Consents orNone(@Nullable Consents kept) {
        return kept == null ? NONE : kept;
    }

    /**
     * The person consents. Refused: {@code consent-already-given}, {@code before-what-is-recorded},
     * {@code too-much-said}.
     */
    public Decision<Consents> give(String purpose, LocalDate on, Recorded recorded) {
        return say(new Consent(purpose, true, on, recorded), "consent-already-given");
    }

    /**
     * The person withdraws. Refused: {@code consent-not-given}, {@code before-what-is-recorded},
     * {@code too-much-said}.
     */
    public Decision<Consents> withdraw(String purpose, LocalDate on, Recorded recorded) {
        return last(purpose).isEmpty()
                ? Decision.refused("consent-not-given")
                : say(new Consent(purpose, false, on, recorded), "consent-not-given");
    }

    private Decision<Consents> say(Consent next, String already) {
        Optional<Consent> last = last(next.purpose());
        if (last.isPresent() && last.get().given() == next.given()) {
            return last.get().on().equals(next.on())
                    ? Decision.unchanged()
                    : Decision.refused(already);
        }
        if (last.isPresent() && next.on().isBefore(last.get().on())) {
            return Decision.refused("before-what-is-recorded", Map.of("on", last.get().on()));
        }
        if (said.size() >= MAX) {
            return Decision.refused("too-much-said", Map.of("max", MAX));
        }
        List<Consent> all = new ArrayList<>(said);
        all.add(next);
        return Decision.changed(
                new Consents(all, waivers),
                next.given() ? "participant.consent-given.v1" : "participant.consent-withdrawn.v1");
    }

    /** Waives secrecy. Refused: {@code waiver-ends-before-it-starts}, {@code too-much-said}. */
    public Decision<Consents> waive(
            List<String> between,
            PrivateText about,
            LocalDate from,
            @Nullable LocalDate to,
            Recorded recorded) {
        if (to != null && to.isBefore(from)) {
            return Decision.refused("waiver-ends-before-it-starts", Map.of("from", from));
        }
        if (waivers.size() >= MAX) {
            return Decision.refused("too-much-said", Map.of("max", MAX));
        }
        List<Waiver> all = new ArrayList<>(waivers);
        all.add(new Waiver(waivers.size() + 1, between, about, from, to, recorded, null));
        return Decision.changed(new Consents(said, all), "participant.secrecy-waived.v1");
    }

    /**
     * A waiver ends; {@code on} is the first day without it. Refused: {@code unknown-waiver},
     * {@code waiver-ended}, {@code waiver-ends-before-it-starts}.
     */
    public Decision<Consents> endWaiver(int number, LocalDate on, Recorded recorded) {
        if (number < 1 || number > waivers.size()) {
            return Decision.refused("unknown-waiver");
        }
        Waiver waiver = waivers.get(number - 1);
        if (on.equals(waiver.to())) {
            return Decision.unchanged();
        }
        if (waiver.ended() != null || (waiver.to() != null && waiver.to().isBefore(on))) {
            return Decision.refused("waiver-ended", Map.of("to", waiver.to()));
        }
        if (on.isBefore(waiver.from())) {
            return Decision.refused("waiver-ends-before-it-starts", Map.of("from", waiver.from()));
        }
        List<Waiver> all = new ArrayList<>(waivers);
        all.set(
                number - 1,
                new Waiver(
                        number,
                        waiver.between(),
                        waiver.about(),
                        waiver.from(),
                        on,
                        waiver.recorded(),
                        recorded));
        return Decision.changed(new Consents(said, all), "participant.secrecy-waiver-ended.v1");
    }

    /** From when till when each purpose had consent, in the order of giving. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            Consent given = said.get(i);
            if (given.given()) {
                spans.add(new Span(given.purpose(), given.on(), withdrawnAfter(i)));
            }
        }
        return List.copyOf(spans);
    }

    private @Nullable LocalDate withdrawnAfter(int index) {
        return said.stream()
                .skip(index + 1L)
                .filter(later -> later.purpose().equals(said.get(index).purpose()))
                .map(Consent::on)
                .findFirst()
                .orElse(null);
    }

    /** Whether the purpose has consent on that day. */
    public boolean holds(String purpose, LocalDate day) {
        return spans().stream().anyMatch(span -> span.purpose().equals(purpose) && span.holds(day));
    }

    /** Whether consent was given once and does not hold on that day any more. */
    public boolean withdrawn(String purpose, LocalDate day) {
        return !holds(purpose, day)
                && said.stream()
                        .anyMatch(
                                each ->
                                        each.purpose().equals(purpose)
                                                && !each.given()
                                                && !each.on().isAfter(day));
    }

    private Optional<Consent> last(String purpose) {
        return said.stream()
                .filter(each -> each.purpose().equals(purpose))
                .reduce((one, other) -> other);
    }
}
