package org.handslag.reporting.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of a report that no fact makes, because the blueprint says them: where it does. */
public final class PlanNumbers {
    private static final Map<Pattern, String> WHERE = new LinkedHashMap<>();

    static {
        say("/goals/(\\d+)/(?:planned|target)", "/goals/$1");
        say("/goals/(\\d+)/(?:needed|plannedNeeded)", "/goals/$1/target");
        say("/goals/(\\d+)/months", "/goals/$1/measure/months");
        say("/goals/(\\d+)/count/number", "/goals/$1/count/number");
        say("/goals/(\\d+)/years/\\d+/needed", "/goals/$1/countPerYear");
        say("/goals/(\\d+)/staff/.*", "/goals/$1/staffShare");
        say("/volumes/participants/byMunicipality/\\d+/planned.*", "/cohorts/*/places");
        say("/volumes/participants/.*/planned.*", "/cohorts/*/participants");
        say("/volumes/mentors/newMentors/(?:least|most)", "/mentors/newMentors");
        say("/volumes/mentors/.*/planned.*", "/mentors/planned");
        say("/outcomes/placements/months", "/outcomes/placement/months");
        say("/support/courses/\\d+/needed", "/events/kinds/*/course/completion/attended");
        say("/statedFigures/(\\d+)/(?:sum|difference)", "/statedFigures/$1/parts");
        say("(/statedFigures/\\d+/(?:stated|parts/\\d+/number))", "$1");
        say("/activities/\\d+/row", "/activities/*/row");
        say("/budget/(?:.*/)?(?:planned|stated|statedYearsSum|difference|year)", "/budget");
        say("/budget/disagreements/\\d+/computed", "/budget");
    }

    private PlanNumbers() {}

    private static void say(String pointer, String where) {
        WHERE.put(Pattern.compile(pointer), where);
    }

    /**
     * Where in the blueprint a number stands; empty for what is none of its numbers.
     *
     * @param pointer JSON pointer into the report
     * @return JSON pointer into the blueprint; {@code *} where it is in several items
     */
    public static Optional<String> where(String pointer) {
        return WHERE.entrySet().stream()
                .map(one -> where(one.getKey().matcher(pointer), one.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> where(Matcher matcher, String place) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                matcher.groupCount() == 0 ? place : place.replace("$1", matcher.group(1)));
    }
}
