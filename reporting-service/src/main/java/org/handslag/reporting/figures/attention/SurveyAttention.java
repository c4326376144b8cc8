package org.handslag.reporting.figures.attention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.fact.Days;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.handslag.reporting.figures.plan.Form;
import org.handslag.reporting.figures.plan.Words;
import org.jspecify.annotations.Nullable;

/**
 * Surveys that are open past their day: the last one that the plan prints for asking, where the
 * survey was opened by then, else a month after it was opened.
 */
final class SurveyAttention {
    private SurveyAttention() {}

    static List<Item> of(Snapshot snapshot, LocalDate day) {
        var items = new ArrayList<Item>();
        for (SurveyFact one : snapshot.surveys()) {
            if (!Days.by(one.openedOn(), day) || Days.by(one.closedOn(), day)) {
                continue;
            }
            Form form = snapshot.plan().survey(one.survey()).orElse(null);
            LocalDate planned = planned(form, one);
            LocalDate due =
                    planned == null ? one.openedOn().plusDays(Attention.AHEAD_DAYS) : planned;
            if (day.isAfter(due)) {
                items.add(item(one, form, due, planned != null, day));
            }
        }
        return items;
    }

    private static @Nullable LocalDate planned(@Nullable Form form, SurveyFact survey) {
        LocalDate last = form == null || form.until() == null ? null : form.until().last();
        return last == null || last.isBefore(survey.openedOn()) ? null : last;
    }

    private static Item item(
            SurveyFact one, @Nullable Form form, LocalDate due, boolean planned, LocalDate day) {
        return new Item(
                Item.idOf(Code.SURVEY_OPEN, one.id()),
                Code.SURVEY_OPEN,
                one.openedOn(),
                due,
                Item.Subject.PROGRAMME,
                form == null ? Words.of(one.survey()) : form.title(),
                Map.of(
                        "number", String.valueOf(silent(one, day)),
                        "due", due.toString(),
                        "since", one.openedOn().toString()),
                planned ? Item.Rule.BLUEPRINT : Item.Rule.PLATFORM);
    }

    /** Of how many of those asked nothing is on record. */
    private static int silent(SurveyFact one, LocalDate day) {
        Set<String> heard = new HashSet<>();
        one.responses().stream()
                .filter(response -> Days.by(response.on(), day))
                .forEach(response -> heard.add(response.respondent()));
        return Math.max(0, one.askedBy(day) - heard.size());
    }
}
