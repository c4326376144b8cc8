package org.handslag.reporting.rendering;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.handslag.reporting.figures.report.Passage;
import org.handslag.reporting.figures.report.Report;

/** One section of the page, in the order of the enum. */
enum Section {
    SUMMARY(SummarySection::write),
    DECISIONS_ASKED(PlanSection::asked),
    NEWS(NewsSection::write),
    GOALS(GoalSection::write),
    VOLUMES(VolumeSection::write),
    MEETINGS(MeetingSection::write),
    OUTCOMES(OutcomeSection::write),
    EQUALITY(EqualitySection::write),
    ECONOMY(EconomySection::write),
    ACTIVITIES(TimetableSection::activities),
    EVALUATION(SurveySection::write),
    DEVIATIONS(DeviationSection::write),
    RISKS(RiskSection::risks),
    LESSONS(RiskSection::lessons),
    DECISIONS(TimetableSection::decisions),
    PLAN(PlanSection::changes),
    /** Words alone; only a final report is expected to have some. */
    ORDINARY_OPERATION(
            (html, report, texts) -> {},
            report ->
                    Passage.ORDINARY_OPERATION.expectedIn(report.head().kind())
                            || OwnWords.there(report, Passage.ORDINARY_OPERATION)),
    CONFLICTS(DeviationSection::conflicts),
    NOTES(DeviationSection::notes);

    private final Writer writer;
    private final Predicate<Report> there;

    Section(Writer writer) {
        this(writer, report -> true);
    }

    Section(Writer writer, Predicate<Report> there) {
        this.writer = writer;
        this.there = there;
    }

    @FunctionalInterface
    interface Writer {
        void write(Html html, Report report, Texts texts);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title(Texts texts) {
        return texts.get("section." + id());
    }

    void into(Draft draft, Report report, Texts texts) {
        if (!there.test(report)) {
            return;
        }
        Optional<Passage> passage = Passage.of(id());
        draft.section(
                id(),
                title(texts),
                html -> {
                    passage.ifPresent(one -> OwnWords.write(html, report, one, texts));
                    writer.write(html, report, texts);
                });
    }
}
