package org.handslag.acceptance.recount;

import java.util.List;
import java.util.Optional;
import org.handslag.acceptance.recount.AsOf.Who;
import org.handslag.acceptance.recount.Measures.Said;
import tools.jackson.databind.JsonNode;

/** Goals on a change: more favourable answers to the same question after than before. */
record Changes(AsOf now, Count count) {

    /** Of a question after the course, where surveys before it ask the same of the same. */
    void inSurvey(String path, Story.Survey survey, JsonNode question) {
        JsonNode form = now.plan().item(survey.key, "surveys");
        Aim aim = Aim.answer(Blueprint.keyOf(question));
        List<String> before =
                now.plan().keys("surveys").stream()
                        .filter(key -> asksTheSame(now.plan().item(key, "surveys"), form, question))
                        .toList();
        if (!form.path("moment").asString("").equals("after") || before.isEmpty()) {
            return;
        }
        for (String figure :
                List.of("both", "favourableBefore", "favourableAfter", "better", "same", "worse")) {
            count.add(path + figure, 0);
        }
        Measures measures = new Measures(now);
        for (String who : survey.attempts.keySet()) {
            Optional<Said> then = measures.said(aim.in(before), who);
            Optional<Said> later = measures.said(aim, survey, who);
            if (then.isPresent() && later.isPresent()) {
                int rose = Integer.compare(later.get().rank(), then.get().rank());
                count.add(path + "both", 1);
                count.when(then.get().favourable(), path + "favourableBefore");
                count.when(later.get().favourable(), path + "favourableAfter");
                count.add(path + (rose > 0 ? "better" : rose < 0 ? "worse" : "same"), 1);
            }
        }
    }

    private static boolean asksTheSame(JsonNode other, JsonNode form, JsonNode question) {
        return other.path("moment").asString("").equals("before")
                && other.path("population").equals(form.path("population"))
                && other.path("questions").values().stream()
                        .anyMatch(
                                one ->
                                        one.path("key").equals(question.path("key"))
                                                && one.path("scale")
                                                        .equals(question.path("scale")));
    }

    /** What the same person answered before and after. */
    void change(JsonNode goal, String path, String population, Aim aim) {
        List<String> before = Blueprint.texts(goal.path("change").path("before"));
        List<String> after = Blueprint.texts(goal.path("change").path("after"));
        List<String> whole = List.of(before.getFirst(), after.getFirst());
        Measured of = Measured.of(now, goal, population, aim.in(whole));
        Measures measures = new Measures(now);
        for (String figure :
                List.of(
                        "before",
                        "answeredBefore",
                        "after",
                        "answeredAfter",
                        "both",
                        "favourableBefore",
                        "favourableAfter",
                        "better",
                        "same",
                        "worse")) {
            count.add(path + "change." + figure, 0);
        }
        int better = 0;
        int both = 0;
        int gained = 0;
        for (Who one : of.who()) {
            Optional<Said> then = measures.said(aim.in(before), one.id());
            Optional<Said> later = measures.said(aim.in(after), one.id());
            count.when(then.isPresent(), path + "change.answeredBefore");
            count.when(later.isPresent(), path + "change.answeredAfter");
            boolean good = then.filter(Said::favourable).isPresent();
            boolean goodLater = later.filter(Said::favourable).isPresent();
            count.when(good, path + "change.before");
            count.when(goodLater, path + "change.after");
            if (then.isPresent() && later.isPresent()) {
                int rose = Integer.compare(later.get().rank(), then.get().rank());
                both++;
                better += rose > 0 ? 1 : 0;
                gained += (goodLater ? 1 : 0) - (good ? 1 : 0);
                count.add(path + "change.both", 1);
                count.when(good, path + "change.favourableBefore");
                count.when(goodLater, path + "change.favourableAfter");
                count.add(
                        path + "change." + (rose > 0 ? "better" : rose < 0 ? "worse" : "same"), 1);
            }
        }
        count.add(path + "numerator", better);
        count.add(path + "denominator", of.who().size());
        count.add(path + "answered", both);
        if (goal.has("onLeave")) {
            count.add(path + "counting.away", of.away());
        }
        if (both > 0) {
            count.share(path + "share", better, of.who().size());
            count.share(path + "shareOfAnswered", better, both);
        }
        String state = gained > 0 ? "reached" : "not-reached";
        count.set(path + "state", both > 0 ? state : "not-yet-measured");
    }
}
