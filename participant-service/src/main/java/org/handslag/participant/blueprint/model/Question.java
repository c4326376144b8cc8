package org.handslag.participant.blueprint.model;

import java.util.Map;
import java.util.regex.Pattern;
import org.handslag.participant.basis.model.Text;

/**
 * What a step of the intake asks.
 *
 * @param text the question in words
 * @param answer {@code text}, {@code yes-no}, {@code choice} or {@code number}
 * @param choices what can be chosen, key to words, in the blueprint's order
 * @param required whether the step is not taken without an answer
 */
public record Question(
        String key, Text text, String answer, Map<String, Text> choices, boolean required) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,6})?");

    /** Whether this can be an answer to it. */
    public boolean takes(String given) {
        return switch (answer) {
            case "yes-no" -> given.equals("yes") || given.equals("no");
            case "choice" -> choices.containsKey(given);
            case "number" -> NUMBER.matcher(given).matches();
            default -> !given.isBlank();
        };
    }
}
