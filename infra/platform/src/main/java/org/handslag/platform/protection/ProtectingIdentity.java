package org.handslag.platform.protection;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.handslag.platform.access.Staff;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.personal.Protection;
import org.handslag.platform.personal.ProtectionMark;
import org.handslag.platform.personal.Recorded;
import org.handslag.platform.personal.ToldBy;
import org.jspecify.annotations.Nullable;

/**
 * Sets, changes and lifts the mark of a protected identity, for one kind of person. In the service
 * that owns the kind it holds with the write.
 *
 * @param <S> the person's whole state
 * @param <W> what of such a person can be shown
 */
public final class ProtectingIdentity<S, W extends Enum<W>> {
    /** How many handlers one person has at most. */
    public static final int MAX_HANDLERS = 20;

    private final Aggregates<S> persons;
    private final Staff staff;
    private final Function<Stored<S>, Target> target;
    private final Marking<S, W> marking;

    /**
     * For these persons.
     *
     * @param target whom a caller must reach to decide about the person
     */
    public ProtectingIdentity(
            Aggregates<S> persons,
            Staff staff,
            Function<Stored<S>, Target> target,
            Marking<S, W> marking) {
        this.persons = persons;
        this.staff = staff;
        this.target = target;
        this.marking = marking;
    }

    /** How a person decides about their mark. */
    @FunctionalInterface
    public interface Marking<S, W extends Enum<W>> {
        /** What the person says to it. */
        Decision<S> mark(S person, ProtectionMark.Deciding<W> wish);
    }

    /**
     * What is decided.
     *
     * @param handlers the memberships that may know of the person
     * @param counterpartSees what the own mentor or participant sees
     * @param on since when
     */
    public record Wish<W extends Enum<W>>(
            List<String> handlers,
            List<W> counterpartSees,
            LocalDate on,
            @Nullable ToldBy toldBy) {}

    /** Sets it, see {@link ProtectionMark#set}. */
    public Result<S> protect(Call call, String id, Wish<W> wish) {
        return write(
                call,
                id,
                () -> {
                    Protection<W> wanted = protection(call, wish, "");
                    return (mark, person) -> mark.set(wanted, person);
                });
    }

    /** Changes it, see {@link ProtectionMark#change}. */
    public Result<S> change(Call call, String id, Wish<W> wish) {
        return write(
                call,
                id,
                () -> {
                    Protection<W> wanted = protection(call, wish, "");
                    return (mark, person) -> mark.change(wanted, person);
                });
    }

    /** Lifts it, see {@link ProtectionMark#lift}. */
    public Result<S> lift(Call call, String id, LocalDate on, @Nullable ToldBy toldBy) {
        Recorded recorded = new Recorded(call.caller().membership(), toldBy);
        return write(call, id, () -> (mark, person) -> mark.lift(on, recorded, person));
    }

    /**
     * The mark as it is wished for.
     *
     * @param at where the wish stands in the body
     * @throws org.handslag.platform.problem.ProblemException 400 for a handler who is no staff
     */
    public Protection<W> protection(Call call, Wish<W> wish, String at) {
        for (int handler = 0; handler < wish.handlers().size(); handler++) {
            staff.mustBeStaff(
                    call.tenant(), wish.handlers().get(handler), at + "/handlers/" + handler);
        }
        staff.mustIncludeWhoDecides(call.tenant(), wish.handlers(), at + "/handlers");
        return new Protection<>(
                wish.handlers(),
                wish.counterpartSees(),
                wish.on(),
                new Recorded(call.caller().membership(), wish.toldBy()));
    }

    /** Handlers are looked up after access is decided: before, they would be told apart. */
    private Result<S> write(Call call, String id, Supplier<ProtectionMark.Deciding<W>> wish) {
        return persons.change(
                call,
                id,
                stored -> {
                    call.mustReach(target.apply(stored));
                    return marking.mark(stored.state(), wish.get());
                });
    }
}
