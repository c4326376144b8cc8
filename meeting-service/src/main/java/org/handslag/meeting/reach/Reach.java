package org.handslag.meeting.reach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Caller.Permission;
import org.handslag.platform.access.Scope;
import org.handslag.platform.access.Target;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;

/**
 * Lists what a caller may see. The query is narrowed where the permissions allow it, so that pages
 * are full; what it could not express is left out afterwards, so that a page may be shorter than
 * asked for.
 */
public final class Reach {
    private static final String PROGRAMME = "state.programme";
    private static final String PERSONS = "state.persons";

    private Reach() {}

    /**
     * A part of a list.
     *
     * @param equal what is asked for, by field of the document
     * @param target whose an item is
     */
    public static <S> Page<Stored<S>> list(
            Aggregates<S> aggregates,
            Call call,
            Map<String, String> equal,
            Paging paging,
            Function<S, Target> target) {
        Map<String, Object> narrowed = new HashMap<>(narrowing(call.caller()));
        if (equal.containsKey(PROGRAMME)) {
            narrowed.remove(PROGRAMME);
        }
        narrowed.putAll(equal);
        Page<Stored<S>> page = aggregates.list(call.tenant(), narrowed, paging);
        List<Stored<S>> seen =
                page.items().stream()
                        .filter(item -> call.caller().reaches(target.apply(item.state())))
                        .toList();
        return new Page<>(seen, page.next());
    }

    private static Map<String, Object> narrowing(Caller caller) {
        if (!caller.reachesMoreThanOwn()) {
            return caller.person() == null ? Map.of() : Map.of(PERSONS, caller.person().id());
        }
        List<Permission> permissions = List.copyOf(caller.permissions());
        boolean byProgramme =
                permissions.stream()
                        .allMatch(
                                permission ->
                                        permission.scope() == Scope.PROGRAMME
                                                && permission.grant().programme() != null);
        return byProgramme
                ? Map.of(
                        PROGRAMME,
                        permissions.stream()
                                .map(
                                        permission ->
                                                Objects.requireNonNull(
                                                        permission.grant().programme()))
                                .distinct()
                                .toList())
                : Map.of();
    }
}
