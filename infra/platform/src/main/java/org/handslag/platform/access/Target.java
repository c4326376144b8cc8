package org.handslag.platform.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call is about, as far as scopes ask. A scope that names a programme or a municipality does
 * not reach a target that names none: only what is open is everybody's.
 *
 * @param open whether it is shared by the whole tenant on purpose
 * @param programmes ids of the programmes it belongs to
 * @param municipality the municipality's key it belongs to; null: none
 * @param persons ids of the participants and mentors whose own it is; whoever may not know of one
 *     of them does not reach it
 * @param shared ids of those who share it with others; whoever may not know of one of them reaches
 *     it without that one's name
 * @param partners {@code programme/partner} of the partners it comes from
 */
public record Target(
        boolean open,
        Set<String> programmes,
        @Nullable String municipality,
        Set<String> persons,
        Set<String> shared,
        Set<String> partners) {
    public Target {
        programmes = Set.copyOf(programmes);
        persons = Set.copyOf(persons);
        shared = Set.copyOf(shared);
        partners = Set.copyOf(partners);
    }

    /** Something of a programme as a whole. */
    public static Target ofProgramme(String programme) {
        return ofProgrammes(Set.of(programme));
    }

    /** Something of several programmes. */
    public static Target ofProgrammes(Collection<String> programmes) {
        return new Target(false, Set.copyOf(programmes), null, Set.of(), Set.of(), Set.of());
    }

    /**
     * Something of the tenant as a whole: for those whose grant names neither programme nor
     * municipality.
     */
    public static Target ofTenant() {
        return ofProgrammes(Set.of());
    }

    /** Something that everybody in the tenant may share who may do the operation at all. */
    public static Target everybodys() {
        return new Target(true, Set.of(), null, Set.of(), Set.of(), Set.of());
    }

    /** The same, belonging to a municipality. */
    public Target in(@Nullable String municipality) {
        return new Target(open, programmes, municipality, persons, shared, partners);
    }

    /** The same, being these persons' own. */
    public Target of(String... persons) {
        return of(Set.of(persons));
    }

    /** The same, being these persons' own. */
    public Target of(Collection<String> persons) {
        return new Target(open, programmes, municipality, Set.copyOf(persons), shared, partners);
    }

    /** The same, shared by these persons. */
    public Target sharedBy(Collection<String> persons) {
        return new Target(
                open, programmes, municipality, this.persons, Set.copyOf(persons), partners);
    }

    /** The same, from these partners, each {@code programme/partner}. */
    public Target from(Collection<String> partners) {
        return new Target(open, programmes, municipality, persons, shared, Set.copyOf(partners));
    }

    /** Everybody whose own it is. */
    public Set<String> everybody() {
        Set<String> everybody = new HashSet<>(persons);
        everybody.addAll(shared);
        return everybody;
    }
}
