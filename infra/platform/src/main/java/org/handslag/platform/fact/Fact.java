package org.handslag.platform.fact;

import java.util.List;
import java.util.Map;
import org.handslag.platform.personal.ClientReference;

/**
 * Something that happened, as a state holds it.
 *
 * @param key which fact of its aggregate it is, whatever is corrected of it: {@code agreed}, {@code
 *     paused-0}
 * @param type what happened, in the words for others: {@code pair.agreed.v1}
 * @param data ids, codes, numbers and days, in the order in which they are shown; texts, numbers
 *     and truth values only
 * @param clientReferences what systems call whom it is about, sealed. They go along and are no part
 *     of what the fact says: a fact whose references are other ones is still the same
 */
public record Fact(
        String key, String type, Map<String, Object> data, List<ClientReference> clientReferences) {
    /** The field of the journal's data in which they lie; no subscriber ever sees it. */
    public static final String CLIENT_REFERENCES = "clientReferences";

    /** A fact that no system has a reference for. */
    public Fact(String key, String type, Map<String, Object> data) {
        this(key, type, data, List.of());
    }
}
