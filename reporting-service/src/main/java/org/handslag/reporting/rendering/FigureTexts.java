package org.handslag.reporting.rendering;

import java.util.Map;
import org.handslag.reporting.figures.opening.Opening;
import org.handslag.reporting.figures.opening.Rule;

/** By which rule a figure is counted, and how its facts stood, in words. */
public final class FigureTexts {
    private final Texts texts;

    public FigureTexts(Texts texts) {
        this.texts = texts;
    }

    /** The rule's code: of a goal's numerator the goal's own. */
    public static String code(Opening.Opened opened) {
        String goals = opened.goalRule();
        return goals != null && opened.rule() == Rule.GOAL_FULFILLED ? goals : opened.rule().code();
    }

    /** The rule in words. */
    public String rule(Opening.Opened opened) {
        if (opened.rule() == Rule.GOAL_FULFILLED && opened.goalRule() != null) {
            return texts.get(
                    "rule." + opened.goalRule(), Map.of("months", texts.number(opened.months())));
        }
        return texts.get("figure." + opened.rule().code());
    }

    /** How a fact stood on the day; of what does not count, why not. */
    public String what(String code) {
        return texts.get("fact." + code);
    }
}
