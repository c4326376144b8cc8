package org.handslag.reporting.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handslag.reporting.figures.plan.Goal;
import org.jspecify.annotations.Nullable;

/** Which service recorded what a part of the report counts. */
final class Sources {
    private static final String PARTICIPANTS = "participant-service";
    private static final String MENTORS = "mentor-service";
    private static final String PAIRS = "matching-service";
    private static final String MEETINGS = "meeting-service";
    private static final String OWN = "reporting-service";

    /** By the beginning of the pointer, the longer first. */
    private static final Map<String, String> OF = new LinkedHashMap<>();

    static {
        OF.put("/volumes/participants", PARTICIPANTS);
        OF.put("/volumes/mentors/load", PAIRS);
        OF.put("/volumes/mentors", MENTORS);
        OF.put("/volumes/pairs", PAIRS);
        OF.put("/rounds", PAIRS);
        OF.put("/meetings", MEETINGS);
        OF.put("/events", MEETINGS);
        OF.put("/support/contacts", MEETINGS);
        OF.put("/support/courses", MEETINGS);
        OF.put("/support/offers", PARTICIPANTS);
        OF.put("/firms", MENTORS);
        OF.put("/surveys", OWN);
        OF.put("/budget", OWN);
    }

    private Sources() {}

    static String of(String pointer, @Nullable Goal goal) {
        if (goal != null) {
            return switch (goal.measure()) {
                case Goal.BySurvey one -> OWN;
                case Goal.ByPair one -> PAIRS;
                case Goal.ByOutcome one -> PARTICIPANTS;
                case Goal.ByCompletion one -> PARTICIPANTS;
                case Goal.Unmeasured one -> PARTICIPANTS;
            };
        }
        return OF.entrySet().stream()
                .filter(one -> pointer.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(PARTICIPANTS);
    }
}
