package org.handslag.reporting.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.figures.plan.Plan;
import org.handslag.reporting.figures.report.GoalFigure;
import org.handslag.reporting.figures.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each programme of the product: all its reports, before anything has happened and after. */
class EveryBlueprintHasAReportTest {
    private static final Path BLUEPRINTS =
            Path.of("../participant-service/src/main/resources/participant-service/blueprints");

    static List<Path> blueprints() throws IOException {
        try (Stream<Path> files = Files.list(BLUEPRINTS)) {
            return files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void everyReportComposesInEveryLanguage(Path file) throws IOException {
        String definition = new YAMLMapper().readTree(Files.readString(file)).toString();
        Plan plan = new Story().planned(definition).snapshot().plan();
        List<String> keys =
                Stream.concat(
                                plan.reports().stream().map(Plan.Due::key),
                                Stream.of("interim", "final")
                                        .filter(one -> plan.report(one).isPresent()))
                        .distinct()
                        .toList();
        assertThat(keys).isNotEmpty();
        for (String key : keys) {
            Report nothing = new Story().planned(definition).report(key, "2010-01-01");
            Report something =
                    new Story()
                            .planned(definition)
                            .cohort("C", "of-its-own", "2020-01-01")
                            .course("a", "C", "woman", 2020)
                            .job("a", "2020-05-01", null, 100, false)
                            .mentor("m", "somewhere", "2020-01-01")
                            .pair("m", "a", "2020-02-01", null)
                            .report(key, "2021-01-01");
            for (String language : Texts.LANGUAGES) {
                assertThat(ReportPage.preview(nothing, language).page()).doesNotContain(">null<");
                assertThat(ReportPage.preview(something, language).page()).doesNotContain(">null<");
            }
            assertThat(something.goals())
                    .as("no share without what it is a share of")
                    .filteredOn(goal -> goal.share() != null)
                    .allMatch(goal -> goal.denominator() != null && goal.population() != null);
            assertThat(nothing.goals())
                    .extracting(GoalFigure::state)
                    .doesNotContain(GoalFigure.State.REACHED);
        }
    }
}
