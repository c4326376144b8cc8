package org.handslag.platform.personal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is personal in one answer, noted while it is written: the persons whom it is about, and the
 * fields that carry private text. For one request, by one thread.
 */
public final class Seen implements Witness {
    private final Set<String> persons = new TreeSet<>();
    private final Set<String> fields = new TreeSet<>();
    private boolean declared;

    /** Notes a person. */
    public void person(String id) {
        persons.add(id);
    }

    /** Notes each person of a value that a {@link PersonId} component may have. */
    public void persons(Object value) {
        switch (value) {
            case String id -> person(id);
            case Collection<?> ids ->
                    ids.stream().filter(id -> id != null).forEach(id -> persons(id));
            default ->
                    throw new IllegalArgumentException(
                            "no person's id is a " + value.getClass().getName());
        }
    }

    /** Notes a text and the field that carries it. */
    @Override
    public void saw(PrivateText text, String field) {
        text.about().ifPresent(this::person);
        fields.add(field);
    }

    /**
     * Says that everything in a body that nobody can look into (a page, bytes) has been noted, be
     * it nothing.
     */
    public void declared() {
        declared = true;
    }

    /** Whether {@link #declared()} was said. */
    public boolean isDeclared() {
        return declared;
    }

    /** Nothing of what was noted has left. */
    public void forget() {
        persons.clear();
        fields.clear();
        declared = false;
    }

    /** Whether nothing was personal. */
    public boolean isEmpty() {
        return persons.isEmpty() && fields.isEmpty();
    }

    /** Ids of the persons, sorted. */
    public List<String> persons() {
        return List.copyOf(persons);
    }

    /** Names of the fields, sorted. */
    public List<String> fields() {
        return List.copyOf(fields);
    }
}
