package org.handslag.reporting.rendering;

import java.util.Locale;
import org.handslag.reporting.figures.report.Report;

/** One section of the page, in the order of the enum. */
enum Section {
    SUMMARY(SummarySection::write),
    GOALS(GoalSection::write),
    VOLUMES(VolumeSection::write),
    MEETINGS(MeetingSection::write),
    OUTCOMES(OutcomeSection::write),
    ECONOMY(EconomySection::write),
    ACTIVITIES(TimetableSection::activities),
    EVALUATION(SurveySection::write),
    DEVIATIONS(DeviationSection::write),
    DECISIONS(TimetableSection::decisions),
    CONFLICTS(DeviationSection::conflicts),
    NOTES(DeviationSection::notes);

    private final Writer writer;

    Section(Writer writer) {
        this.writer = writer;
    }

    @FunctionalInterface
    interface Writer {
        void write(Html html, Report report, Texts texts);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title(Texts texts) {
        return texts.get("section." + id());
    }

    void into(Draft draft, Report report, Texts texts) {
        draft.section(id(), title(texts), html -> writer.write(html, report, texts));
    }
}
