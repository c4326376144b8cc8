package org.handslag.participant.disclosure.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * What a participant released and withheld, and what workplaces were told: dated, in the order of
 * recording, nothing ever overwritten.
 */
public record Disclosed(List<Say> says, List<Telling> tellings) {
    /** How many of each are kept: more is a mistake of entry. */
    public static final int MAX = 200;

    /** Nothing said, nobody told. */
    public static final Disclosed NOTHING = new Disclosed(List.of(), List.of());

    public Disclosed {
        says = List.copyOf(says);
        tellings = List.copyOf(tellings);
    }

    /** What is there, or nothing: states from before this was kept have none. */
    public static Disclosed orNothing(@Nullable Disclosed kept) {
        return kept == null ? NOTHING : kept;
    }

    /** The participant says something; said before with the same day: unchanged. */
    public Decision<Disclosed> say(Say say) {
        if (says.stream().anyMatch(say::repeats)
                && last(say.what(), say.to(), say.on()).filter(say::repeats).isPresent()) {
            return Decision.unchanged();
        }
        if (says.size() >= MAX) {
            return Decision.refused("too-much-said", Map.of("max", MAX));
        }
        List<Say> all = new ArrayList<>(says);
        all.add(say);
        return Decision.changed(
                new Disclosed(all, tellings),
                say.released() ? "participant.released.v1" : "participant.withheld.v1");
    }

    /**
     * A workplace is told something. Refused: {@code protected-person}, {@code consent-withdrawn},
     * {@code withheld-from-workplaces}, {@code not-for-workplaces}, {@code consent-missing}, {@code
     * name-first}.
     */
    public Decision<Disclosed> tell(Telling telling, Policy policy, Guard guard) {
        for (What what : telling.what()) {
            Optional<Say> say = last(what, Audience.WORKPLACE, telling.on());
            if (guard.forbids(what, Audience.WORKPLACE)) {
                return Decision.refused("protected-person");
            }
            if (guard.workplaces() == Guard.Workplaces.WITHDRAWN) {
                return Decision.refused("consent-withdrawn");
            }
            if (say.isPresent() && !say.get().released()) {
                return Decision.refused("withheld-from-workplaces", Map.of("on", say.get().on()));
            }
            if (say.isEmpty() && !policy.workplace().contains(what)) {
                return Decision.refused("not-for-workplaces");
            }
            if (say.isEmpty() && guard.workplaces() == Guard.Workplaces.NOT_GIVEN) {
                return Decision.refused("consent-missing");
            }
            if (what.needsName()
                    && !telling.what().contains(What.NAME)
                    && toldOn(telling.organisation(), What.NAME, telling.on()).isEmpty()) {
                return Decision.refused("name-first");
            }
        }
        Set<What> fresh = EnumSet.noneOf(What.class);
        for (What what : telling.what()) {
            if (toldOn(telling.organisation(), what, telling.on()).isEmpty()) {
                fresh.add(what);
            }
        }
        if (fresh.isEmpty()) {
            return Decision.unchanged();
        }
        if (tellings.size() >= MAX) {
            return Decision.refused("too-much-said", Map.of("max", MAX));
        }
        List<Telling> all = new ArrayList<>(tellings);
        all.add(telling);
        return Decision.changed(new Disclosed(says, all), "participant.workplace-told.v1");
    }

    /** What holds on that day: what was said for the latest day, and of that the last recorded. */
    public Optional<Say> last(What what, Audience to, LocalDate day) {
        return says.stream()
                .filter(say -> say.what() == what && say.to() == to && !say.on().isAfter(day))
                .reduce((one, other) -> other.on().isBefore(one.on()) ? one : other);
    }

    /** The day on which a workplace first was told this. */
    public Optional<LocalDate> toldOn(String organisation, What what, LocalDate day) {
        return tellings.stream()
                .filter(telling -> telling.organisation().equals(organisation))
                .filter(telling -> telling.what().contains(what) && !telling.on().isAfter(day))
                .map(Telling::on)
                .min(Comparator.naturalOrder());
    }
}
