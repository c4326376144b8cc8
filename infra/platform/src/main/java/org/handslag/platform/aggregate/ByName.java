package org.handslag.platform.aggregate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.handslag.platform.call.Paging;
import org.handslag.platform.personal.Normalised;
import org.handslag.platform.personal.PrivateText;

/**
 * A search by name.
 *
 * @param name where the state has its name
 * @param part what the name holds, in any case; empty: everything
 * @param seen leaves of a list what the caller may see: nothing else has any say in what is
 *     answered. Asked for all at once, since it may have to look up whom each is about
 */
public record ByName<S>(
        Function<S, PrivateText> name, String part, UnaryOperator<List<Stored<S>>> seen) {

    private record Named<S>(String name, Stored<S> stored) {}

    /** The part of these that follows the cursor, in the order of names and then ids. */
    public Page<Stored<S>> among(List<Stored<S>> all, Paging paging) {
        String wanted = Normalised.words(part);
        List<Named<S>> found =
                seen.apply(all).stream()
                        .map(
                                stored ->
                                        new Named<>(
                                                Normalised.words(name.apply(stored.state())),
                                                stored))
                        .filter(named -> !named.name().isEmpty() && named.name().contains(wanted))
                        .sorted(
                                Comparator.comparing((Named<S> named) -> named.name())
                                        .thenComparing(named -> named.stored().id()))
                        .toList();
        int from = paging.after() == null ? 0 : after(found, paging.after());
        int to = Math.min(found.size(), from + paging.limit());
        List<Stored<S>> items = found.subList(from, to).stream().map(Named::stored).toList();
        return new Page<>(items, to < found.size() ? items.getLast().id() : null);
    }

    /** Where the item after the cursor stands; the beginning where the cursor's is gone. */
    private static <S> int after(List<Named<S>> found, String id) {
        return IntStream.range(0, found.size())
                        .filter(at -> Objects.equals(found.get(at).stored().id(), id))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }
}
