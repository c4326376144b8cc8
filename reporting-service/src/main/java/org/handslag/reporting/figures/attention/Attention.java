package org.handslag.reporting.figures.attention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.handslag.reporting.figures.Snapshot;

/** What needs attention on a day, what fails first standing first. */
public final class Attention {
    /** What the platform takes where a plan does not say how long somebody may take. */
    static final int PATIENCE_DAYS = 14;

    /** How long before its day something that is due is shown. */
    static final int AHEAD_DAYS = 30;

    private Attention() {}

    /**
     * All of it. The same facts and day give the same items.
     *
     * @param frozen keys of the plan's reports of which an edition is frozen
     */
    public static List<Item> of(Snapshot snapshot, Set<String> frozen, LocalDate day) {
        var items = new ArrayList<Item>();
        items.addAll(MeetingAttention.of(snapshot, day));
        items.addAll(PairAttention.of(snapshot, day));
        items.addAll(ContactAttention.of(snapshot, day));
        items.addAll(AdmissionAttention.of(snapshot, day));
        items.addAll(MentorAttention.of(snapshot, day));
        items.addAll(FirmAttention.of(snapshot, day));
        items.addAll(SurveyAttention.of(snapshot, day));
        items.addAll(GoalAttention.of(snapshot, day));
        items.addAll(CalendarAttention.of(snapshot, frozen, day));
        items.sort(
                Comparator.comparing(Item::due).thenComparing(Item::code).thenComparing(Item::id));
        return List.copyOf(items);
    }
}
