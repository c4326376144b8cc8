package org.handslag.matching.pair.application;

import org.handslag.matching.pair.model.Pair;
import org.handslag.matching.pair.model.Side;
import org.handslag.platform.access.Caller;
import org.handslag.platform.access.Person;
import org.handslag.platform.aggregate.Stored;

/** What each of the two may know of their pair; staff know it all. */
public final class Seeing {
    private Seeing() {}

    /** The pair as the caller may know it. */
    public static Stored<Pair> by(Caller caller, Stored<Pair> stored) {
        Person person = caller.person();
        return person == null || caller.reachesMoreThanOwn()
                ? stored
                : new Stored<>(
                        stored.tenant(),
                        stored.id(),
                        stored.version(),
                        by(person.id(), stored.state()));
    }

    /** The pair as this one of the two may know it. */
    public static Pair by(String person, Pair pair) {
        return pair.seenBy(pair.parties().mentor().equals(person) ? Side.MENTOR : Side.PARTICIPANT);
    }
}
