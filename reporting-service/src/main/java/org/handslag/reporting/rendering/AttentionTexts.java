package org.handslag.reporting.rendering;

import java.util.HashMap;
import java.util.Map;
import org.handslag.reporting.figures.attention.Code;
import org.handslag.reporting.figures.attention.Item;

/** Why something needs attention, in a sentence. */
public final class AttentionTexts {
    private AttentionTexts() {}

    /** The sentence; it names nobody. */
    public static String reason(Item item, Texts texts) {
        Map<String, String> values = new HashMap<>(item.values());
        if (item.about() != null) {
            values.put("about", texts.in(item.about()));
        }
        return texts.get("attention." + item.code().code() + variant(item), values);
    }

    private static String variant(Item item) {
        return switch (item.code()) {
            case Code.ANSWER_OVERDUE -> "." + item.values().get("side");
            case Code.MINUTES_MISSING -> "." + item.values().get("by");
            case Code.RECRUITMENT_BEHIND -> item.about() == null ? "" : ".place";
            default -> "";
        };
    }
}
