package org.handslag.reporting.figures.attention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.handslag.reporting.figures.GoalPace;
import org.handslag.reporting.figures.Snapshot;

/** Goals that count and are behind an even pace, or whose day is over. */
final class GoalAttention {
    private GoalAttention() {}

    static List<Item> of(Snapshot snapshot, LocalDate day) {
        return GoalPace.behind(snapshot, day).stream().map(one -> item(one, day)).toList();
    }

    private static Item item(GoalPace.Pace pace, LocalDate day) {
        return new Item(
                Item.idOf(Code.GOAL_BEHIND, pace.key(), pace.due()),
                Code.GOAL_BEHIND,
                pace.from(),
                pace.due(),
                Item.Subject.PROGRAMME,
                pace.title(),
                Map.of(
                        "number", String.valueOf(pace.number()),
                        "needed", String.valueOf(pace.needed()),
                        "even", String.valueOf(pace.even()),
                        "due", pace.due().toString()),
                day.isBefore(pace.due()) ? Item.Rule.PLATFORM : Item.Rule.BLUEPRINT);
    }
}
