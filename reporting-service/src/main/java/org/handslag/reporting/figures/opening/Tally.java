package org.handslag.reporting.figures.opening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts while a report is computed, at a place of it. One loop makes the number and, where
 * somebody wants to open just this one, keeps what went into it: a figure cannot be explained by
 * other code than that which counts it.
 */
public final class Tally {
    private static final int MINOR_DIGITS = 2;
    private static final Tally NOBODY_ASKS = new Tally("", null);

    private final String path;
    private final @Nullable Watch watch;

    private Tally(String path, @Nullable Watch watch) {
        this.path = path;
        this.watch = watch;
    }

    private static final class Watch {
        private final String pointer;
        private @Nullable Found found;

        Watch(String pointer) {
            this.pointer = pointer;
        }
    }

    /** Counts only. */
    public static Tally counting() {
        return NOBODY_ASKS;
    }

    /**
     * Counts, and keeps what goes into one number.
     *
     * @param pointer JSON pointer into the report
     */
    public static Tally opening(String pointer) {
        return new Tally("", new Watch(pointer));
    }

    /** What went into the number asked for; empty where nothing counted it. */
    public Optional<Found> found() {
        return watch == null ? Optional.empty() : Optional.ofNullable(watch.found);
    }

    /** A part of this place, by the name of the report's component. */
    public Tally in(String name) {
        return watch == null ? this : new Tally(path + "/" + name, watch);
    }

    /** An item of a list, from 0. */
    public Tally in(int index) {
        return in(String.valueOf(index));
    }

    /** How many there are. */
    public <T> int all(String name, Rule rule, Collection<T> of) {
        return sum(name, rule, of, one -> 1);
    }

    /** How many of them pass. */
    public <T> int count(String name, Rule rule, Collection<T> of, Predicate<? super T> test) {
        return sum(name, rule, of, one -> test.test(one) ? 1 : 0);
    }

    /** How many different ones those have that pass: each counts once, by the first of it. */
    public <T> int different(
            String name,
            Rule rule,
            Collection<T> of,
            Function<? super T, String> key,
            Predicate<? super T> test) {
        var seen = new HashSet<String>();
        return sum(name, rule, of, one -> test.test(one) && seen.add(key.apply(one)) ? 1 : 0);
    }

    /** What they come to together. */
    public <T> int sum(String name, Rule rule, Collection<T> of, ToIntFunction<? super T> number) {
        List<Found.Piece> pieces = asked(name) ? new ArrayList<>() : null;
        int sum = 0;
        for (T one : of) {
            int its = number.applyAsInt(one);
            sum += its;
            if (pieces != null) {
                pieces.add(new Found.Piece(one, its));
            }
        }
        if (pieces != null) {
            found(new Found.Counted(rule, pieces, 0));
        }
        return sum;
    }

    /**
     * A number computed from others beside it.
     *
     * @param from their names; those that stand elsewhere by their JSON pointers
     */
    public <T> T computed(String name, T number, String... from) {
        if (asked(name)) {
            found(
                    new Found.Computed(
                            Stream.of(from)
                                    .map(one -> one.startsWith("/") ? one : path + "/" + one)
                                    .toList()));
        }
        return number;
    }

    /**
     * What amounts come to together.
     *
     * @param minor in minor units (öre); the figure is in the major one
     */
    public <T> long amount(
            String name, Rule rule, Collection<T> of, ToLongFunction<? super T> minor) {
        if (asked(name)) {
            found(
                    new Found.Counted(
                            rule,
                            of.stream()
                                    .map(one -> new Found.Piece(one, minor.applyAsLong(one)))
                                    .toList(),
                            MINOR_DIGITS));
        }
        return of.stream().mapToLong(minor).sum();
    }

    private boolean asked(String name) {
        return watch != null && watch.pointer.equals(path + "/" + name);
    }

    private void found(Found found) {
        if (watch != null) {
            watch.found = found;
        }
    }
}
