package org.handslag.platform.journal;

import java.util.List;
import org.handslag.platform.fact.Fact;
import org.handslag.platform.fact.HoldsFacts;
import org.handslag.platform.mongo.Bson;

/**
 * Which facts the states of a kind hold. A bean of this type makes the service tell them.
 *
 * @param plural the kind
 * @param state the service's own record of the fields that it needs
 */
public record Telling<S extends HoldsFacts>(String plural, Class<S> state) {
    List<Fact> facts(byte[] published) {
        return Bson.value(published, state).facts();
    }
}
