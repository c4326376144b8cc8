package org.handslag.platform.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.handslag.platform.access.Placing;
import org.handslag.platform.access.Role;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Result;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.decision.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Lists of what a caller's permission reaches, for every service. The database is asked for no more
 * than {@link Placing} can say; everything found is held against the permission all the same. What
 * is out of reach leaves no trace: parts are full, and a cursor is the id of something that was
 * shown.
 *
 * @param target whose an item is
 */
public record Reach<S>(Placing placing, Function<Stored<S>, Target> target) {
    private static final int CHUNK = 200;

    /**
     * The part of a list that the caller may see.
     *
     * @param equal what is asked for: field to value
     */
    public Page<Stored<S>> list(
            Aggregates<S> aggregates, Call call, Map<String, ?> equal, Paging paging) {
        return list(aggregates, call, equal, paging, stored -> true);
    }

    /**
     * The part of a list that the caller may see.
     *
     * @param asked what else is asked for that no field says
     */
    public Page<Stored<S>> list(
            Aggregates<S> aggregates,
            Call call,
            Map<String, ?> equal,
            Paging paging,
            Predicate<Stored<S>> asked) {
        Map<String, Object> filter = within(call, equal);
        List<Stored<S>> seen = new ArrayList<>();
        @Nullable String after = paging.after();
        do {
            Page<Stored<S>> part = aggregates.list(call.tenant(), filter, new Paging(CHUNK, after));
            reached(call, part.items(), asked).forEach(seen::add);
            after = part.next();
        } while (after != null && seen.size() <= paging.limit());
        return seen.size() > paging.limit()
                ? new Page<>(seen.subList(0, paging.limit()), seen.get(paging.limit() - 1).id())
                : new Page<>(seen, null);
    }

    /**
     * The same result, where the caller reaches what it answers with: a repeated creation answers
     * with a state that may have become unknown to its creator since.
     *
     * @throws org.handslag.platform.problem.ProblemException 404 as for an unknown id
     */
    public Result<S> answerable(Call call, Result<S> result) {
        if (result instanceof Result.Written<S> written) {
            call.mustReach(target.apply(written.stored()));
        }
        return result;
    }

    /**
     * The same for a creation that systems may ask for. They hand people in, and read nobody:
     * repeated, the creation would tell them what has become of the person since. They are answered
     * with what they handed in, whatever there is now.
     *
     * @param handedIn what the creation decided on the caller's words alone
     */
    public Result<S> answerable(
            Call call, Result<S> result, Function<Stored<S>, Decision<S>> handedIn) {
        if (!(answerable(call, result) instanceof Result.Written<S> written)
                || call.caller()
                        .onlyAs(Role.SYSTEM_CLIENT, target.apply(written.stored()))
                        .isEmpty()) {
            return result;
        }
        Stored<S> now = written.stored();
        return switch (handedIn.apply(now)) {
            case Decision.Changed<S>(S state, String _) ->
                    new Result.Written<>(
                            new Stored<>(now.tenant(), now.id(), written.version(), state),
                            written.created(),
                            written.version());
            case Decision.Unchanged<S>() -> written;
            case Decision.Refused<S>(var refusal) -> new Result.Refused<>(refusal);
        };
    }

    /**
     * The fields by which the database leaves out what the caller does not reach anyhow; what it
     * finds is still to be held against the permission.
     */
    public Map<String, Object> within(Call call, Map<String, ?> equal) {
        Optional<Map<String, Set<String>>> narrowing = call.caller().narrowing(placing);
        if (narrowing.isEmpty()) {
            return Map.of("id", Set.of());
        }
        Map<String, Object> filter = new TreeMap<>(narrowing.get());
        // What is asked for wins over what narrows: whoever is out of reach is left out later.
        filter.putAll(equal);
        return filter;
    }

    /** Leaves of a list what the caller reaches; asks for the facts of many persons at once. */
    public UnaryOperator<List<Stored<S>>> seenBy(Call call) {
        return all -> {
            List<Stored<S>> seen = new ArrayList<>();
            for (int from = 0; from < all.size(); from += CHUNK) {
                int to = Math.min(all.size(), from + CHUNK);
                seen.addAll(reached(call, all.subList(from, to), stored -> true));
            }
            return seen;
        };
    }

    private List<Stored<S>> reached(Call call, List<Stored<S>> items, Predicate<Stored<S>> asked) {
        List<Stored<S>> wanted = items.stream().filter(asked).toList();
        Set<String> persons = new HashSet<>();
        wanted.forEach(stored -> persons.addAll(target.apply(stored).everybody()));
        call.caller().sight().look(persons);
        return wanted.stream()
                .filter(stored -> call.caller().reaches(target.apply(stored)))
                .toList();
    }
}
