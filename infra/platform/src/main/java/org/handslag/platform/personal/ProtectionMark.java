package org.handslag.platform.personal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.ProtectionEntry.Change;
import org.jspecify.annotations.Nullable;

/**
 * The mark of a protected identity, of whichever kind of person. Its decisions name no kind: the
 * aggregate that holds it says whose event it is, see {@link Change#event}.
 *
 * @param <W> what of such a person can be shown
 * @param now null: not protected
 * @param log every setting, change and lifting, the oldest first
 */
public record ProtectionMark<W extends Enum<W>>(
        @Nullable Protection<W> now, List<ProtectionEntry> log) {
    public ProtectionMark {
        log = log == null ? List.of() : List.copyOf(log);
    }

    /** Nobody is protected, and never was. */
    public static <W extends Enum<W>> ProtectionMark<W> none() {
        return new ProtectionMark<>(null, List.of());
    }

    /** A change of the mark, with the last entry of its log as what happened. */
    @FunctionalInterface
    public interface Deciding<W extends Enum<W>> {
        /** What becomes of the mark; {@code person} is the singular of the aggregate's kind. */
        Decision<ProtectionMark<W>> of(ProtectionMark<W> mark, String person);
    }

    /**
     * The identity becomes protected. Refused: {@code already-protected}, {@code
     * handler-among-handlers} where who sets it would not see the person any more.
     */
    public Decision<ProtectionMark<W>> set(Protection<W> wanted, String person) {
        if (now != null) {
            return now.saysTheSameAs(wanted)
                    ? Decision.unchanged()
                    : Decision.refused("already-protected");
        }
        return wanted.isHandledByWhoSetIt()
                ? logged(wanted, wanted.logged(Change.SET), person)
                : Decision.refused("handler-among-handlers");
    }

    /** Handlers, or what the counterpart sees, change. Refused: {@code not-protected}. */
    public Decision<ProtectionMark<W>> change(Protection<W> wanted, String person) {
        if (now == null) {
            return Decision.refused("not-protected");
        }
        return now.saysTheSameAs(wanted)
                ? Decision.unchanged()
                : logged(wanted, wanted.logged(Change.CHANGED), person);
    }

    /** The protection ends. Refused: {@code not-protected}. */
    public Decision<ProtectionMark<W>> lift(LocalDate on, Recorded recorded, String person) {
        return now == null
                ? Decision.refused("not-protected")
                : logged(null, new ProtectionEntry(Change.LIFTED, on, recorded), person);
    }

    private Decision<ProtectionMark<W>> logged(
            @Nullable Protection<W> next, ProtectionEntry entry, String person) {
        return Decision.changed(
                new ProtectionMark<>(next, Stream.concat(log.stream(), Stream.of(entry)).toList()),
                entry.change().event(person));
    }
}
