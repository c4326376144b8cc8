package org.handslag.platform.fact;

import java.util.Map;

/**
 * Something that happened, as a state holds it.
 *
 * @param key which fact of its aggregate it is, whatever is corrected of it: {@code agreed}, {@code
 *     paused-0}
 * @param type what happened, in the words for others: {@code pair.agreed.v1}
 * @param data ids, codes, numbers and days, in the order in which they are shown; texts, numbers
 *     and truth values only
 */
public record Fact(String key, String type, Map<String, Object> data) {}
