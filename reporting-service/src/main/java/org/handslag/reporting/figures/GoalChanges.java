package org.handslag.reporting.figures;

import java.util.List;
import java.util.Optional;
import org.handslag.reporting.figures.plan.Goal;
import org.handslag.reporting.figures.plan.Target;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.GoalFigure.State;

/**
 * Goals on a change: the same question asked before and after. Compared is what the same person
 * said; the numerator is those who answered more favourably. It is reached where of those who
 * answered both more gave a favourable answer after than before, and not yet measured while nobody
 * has answered both.
 */
final class GoalChanges {
    private GoalChanges() {}

    static GoalFigure of(Known known, Goal goal, Target.Change target) {
        String question = goal.measure() instanceof Goal.BySurvey survey ? survey.question() : "";
        var before = new Goal.BySurvey(List.of(target.before()), question);
        var after = new Goal.BySurvey(List.of(target.after()), question);
        var whole = new Goal.BySurvey(List.of(target.before(), target.after()), question);
        GoalFigures.Of of =
                GoalFigures.find(known, GoalParts.measuredBy(goal, whole), goal.population());
        Tally tally = new Tally();
        for (Known.Person one : of.people()) {
            tally.add(latest(known, before, one), latest(known, after, one));
        }
        GoalFigure.Change change = tally.change(target);
        boolean measured = change.both() > 0;
        State state =
                change.favourableAfter() > change.favourableBefore()
                        ? State.REACHED
                        : State.NOT_REACHED;
        return GoalParts.changed(
                known, goal, of, change, measured ? state : State.NOT_YET_MEASURED);
    }

    private static Optional<SurveyMeasure.Answer> latest(
            Known known, Goal.BySurvey measure, Known.Person person) {
        return SurveyMeasure.latest(
                known, measure, SurveyMeasure.counting(known, measure), person.id());
    }

    private static final class Tally {
        private int before;
        private int answeredBefore;
        private int after;
        private int answeredAfter;
        private int both;
        private int favourableBefore;
        private int favourableAfter;
        private int better;
        private int worse;

        void add(Optional<SurveyMeasure.Answer> first, Optional<SurveyMeasure.Answer> second) {
            answeredBefore += first.isPresent() ? 1 : 0;
            answeredAfter += second.isPresent() ? 1 : 0;
            before += favourable(first);
            after += favourable(second);
            if (first.isPresent() && second.isPresent()) {
                both++;
                favourableBefore += favourable(first);
                favourableAfter += favourable(second);
                int change = Integer.compare(second.get().rank(), first.get().rank());
                better += change > 0 ? 1 : 0;
                worse += change < 0 ? 1 : 0;
            }
        }

        private static int favourable(Optional<SurveyMeasure.Answer> answer) {
            return answer.filter(SurveyMeasure.Answer::favourable).isPresent() ? 1 : 0;
        }

        GoalFigure.Change change(Target.Change target) {
            return new GoalFigure.Change(
                    target.before(),
                    target.after(),
                    before,
                    answeredBefore,
                    after,
                    answeredAfter,
                    both,
                    favourableBefore,
                    favourableAfter,
                    better,
                    both - better - worse,
                    worse);
        }
    }
}
