package org.handslag.reporting.figures;

import java.util.List;
import java.util.Optional;
import org.handslag.reporting.figures.opening.Rule;
import org.handslag.reporting.figures.opening.Tally;
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

    static GoalFigure of(Known known, Tally at, Goal goal, Target.Change target) {
        String question = goal.measure() instanceof Goal.BySurvey survey ? survey.question() : "";
        var before = new Goal.BySurvey(List.of(target.before()), question);
        var after = new Goal.BySurvey(List.of(target.after()), question);
        var whole = new Goal.BySurvey(List.of(target.before(), target.after()), question);
        GoalFigures.Of of =
                GoalFigures.find(known, GoalParts.measuredBy(goal, whole), goal.population());
        var compared = new Compared(question);
        for (Known.Person one : of.people()) {
            compared.add(latest(known, before, one), latest(known, after, one));
        }
        GoalFigure.Change change = compared.change(at.in("change"), target);
        boolean measured = change.both() > 0;
        State state =
                change.favourableAfter() > change.favourableBefore()
                        ? State.REACHED
                        : State.NOT_REACHED;
        return GoalParts.changed(
                known, at, goal, of, change, measured ? state : State.NOT_YET_MEASURED);
    }

    private static Optional<SurveyMeasure.Answer> latest(
            Known known, Goal.BySurvey measure, Known.Person person) {
        return SurveyMeasure.latest(
                known, measure, SurveyMeasure.counting(known, measure), person.id());
    }

    /**
     * Answers to a question of which nobody is told who gave them.
     *
     * @param question its key
     */
    record Answers(String question) {}

    private static final class Compared {
        private final Answers answers;
        private int before;
        private int answeredBefore;
        private int after;
        private int answeredAfter;
        private int both;
        private int favourableBefore;
        private int favourableAfter;
        private int better;
        private int worse;

        Compared(String question) {
            answers = new Answers(question);
        }

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

        GoalFigure.Change change(Tally at, Target.Change target) {
            return new GoalFigure.Change(
                    target.before(),
                    target.after(),
                    of(at, "before", before),
                    of(at, "answeredBefore", answeredBefore),
                    of(at, "after", after),
                    of(at, "answeredAfter", answeredAfter),
                    of(at, "both", both),
                    of(at, "favourableBefore", favourableBefore),
                    of(at, "favourableAfter", favourableAfter),
                    of(at, "better", better),
                    of(at, "same", both - better - worse),
                    of(at, "worse", worse));
        }

        private int of(Tally at, String name, int number) {
            return at.sum(name, Rule.GOAL_ANSWERS, List.of(answers), one -> number);
        }
    }
}
