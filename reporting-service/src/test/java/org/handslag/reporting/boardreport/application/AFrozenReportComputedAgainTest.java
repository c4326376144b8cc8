package org.handslag.reporting.boardreport.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.platform.aggregate.Stored;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.PrivateText;
import org.handslag.platform.tenant.Tenant;
import org.handslag.reporting.boardreport.application.VerifyingReport.Verdict;
import org.handslag.reporting.boardreport.model.BoardReport;
import org.handslag.reporting.boardreport.model.ReportInputs;
import org.handslag.reporting.figures.Snapshot;
import org.handslag.reporting.figures.Story;
import org.handslag.reporting.figures.fact.SurveyFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AFrozenReportComputedAgainTest {
    private static final String AMAL = Ids.derived("tenant", "amal");
    private static final String BO = Ids.derived("tenant", "bo");

    private static Story story() {
        return new Story()
                .admitted(AMAL, "2016-03-01")
                .admitted(BO, "2016-03-01")
                .mentor(Ids.derived("tenant", "mentor"), "lomma", "2016-03-01")
                .pair(Ids.derived("tenant", "mentor"), AMAL, "2016-05-01", null)
                .placement(AMAL, "mentor-network", "2016-08-01", "2016-12-31")
                .survey(
                        "participants-final",
                        "2017-12-01",
                        List.of(AMAL, BO),
                        Story.answer(AMAL, "2017-12-10", "wider-network-and-strategies", "yes"))
                .cost(2016, "travel", 150_050, "2016-10-01")
                .deviation("lesson", "2016-10-01", "Words and \"marks\" åäö")
                .text("summary", "sv", "Det gick bra.", "2018-04-20")
                .frozen("interim-1", "2016-06-01");
    }

    private static Inputs inputs(Story story) {
        Snapshot snapshot = story.snapshot();
        return new Inputs(
                snapshot, snapshot.plan().report("final").orElseThrow(), Story.day("2018-04-30"));
    }

    @Test
    void isTheSameToTheBitAsTheLiveOne() {
        String live = ReportJson.canonical(inputs(story()).report());
        String kept = inputs(story()).canonical();

        assertThat(ReportJson.canonical(Inputs.read(kept).report())).isEqualTo(live);
    }

    static Stream<String> blueprints() throws IOException {
        try (Stream<Path> files =
                Files.list(
                        Path.of(
                                "../participant-service/src/main/resources/participant-service/blueprints"))) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - 5))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void isTheSameForEveryPlanOfTheField(String blueprint) throws IOException {
        Snapshot snapshot =
                Story.ofTheField(blueprint)
                        .cohort("C9", "1", "2018-01-01")
                        .course(AMAL, "C9", "woman", 2018)
                        .course(BO, "C9", "man", 2018)
                        .job(AMAL, "2018-05-01", "2018-06-01", 100, false)
                        .snapshot();
        var live =
                new Inputs(
                        snapshot,
                        snapshot.plan().reports().isEmpty()
                                ? snapshot.plan().report("final").orElseThrow()
                                : snapshot.plan().reports().getLast(),
                        Story.day("2019-01-01"));

        assertThat(ReportJson.canonical(Inputs.read(live.canonical()).report()))
                .isEqualTo(ReportJson.canonical(live.report()));
    }

    @Test
    void holdsNoIdThatTheTenantKnows() {
        String kept = inputs(story()).canonical();

        assertThat(kept).doesNotContain(AMAL).doesNotContain(BO);
        assertThat(kept).doesNotContainPattern("[0-7][0-9A-HJKMNP-TV-Z]{25}");
        assertThat(Inputs.read(kept).snapshot().surveys().getFirst().asked())
                .containsExactlyElementsOf(
                        Inputs.read(kept).snapshot().admissions().stream()
                                .map(one -> one.participant())
                                .toList());
    }

    @Test
    void codesThatStaffGaveRespondentsAreGoneToo() {
        Story story =
                new Story()
                        .survey(
                                "case-officers-final",
                                "2017-12-01",
                                List.of("officer-anna"),
                                new SurveyFact.Response(
                                        "officer-anna",
                                        "declined",
                                        Story.day("2017-12-10"),
                                        Map.of()));

        assertThat(inputs(story).canonical()).doesNotContain("officer-anna");
    }

    @Test
    void whatIsPackedComesBackWhole() throws IOException {
        String kept = inputs(story()).canonical();

        assertThat(Inputs.packed(kept).length()).isLessThan(kept.length());
        assertThat(Inputs.unpacked(Inputs.packed(kept))).isEqualTo(kept);
    }

    @Test
    void oneByteOfContentOrOfInputsIsFound() {
        String kept = inputs(story()).canonical();
        String content = ReportJson.canonical(Inputs.read(kept).report());

        assertThat(verdict(content, content, kept, kept)).isEqualTo(Verdict.EQUAL);
        assertThat(verdict(content, altered(content), kept, kept))
                .isEqualTo(Verdict.CONTENT_ALTERED);
        assertThat(verdict(content, content, kept, altered(kept)))
                .isEqualTo(Verdict.INPUTS_ALTERED);
    }

    @Test
    void anOtherResultIsNamedByItsPlaces() {
        String kept = inputs(story()).canonical();
        String other = inputs(story().cost(2016, "travel", 100, "2016-10-02")).canonical();
        String content = ReportJson.canonical(Inputs.read(kept).report());
        VerifyingReport.Verified verified = verified(content, content, other, other);

        assertThat(verified.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(verified.differences().places())
                .contains(new Differences.Difference("/budget/actual", "1500.5", "1501.5"))
                .extracting(Differences.Difference::pointer)
                .contains("/budget/years/1/actual", "/unitCosts/0/total");
    }

    @Test
    void whereNoInputsWereKeptItSaysSo() {
        var old =
                new BoardReport(
                        "P",
                        "final",
                        Story.day("2018-04-30"),
                        Story.day("2018-04-30"),
                        1,
                        Ids.hash("{}"),
                        List.of(PrivateText.ofTenant("{}")),
                        "staff",
                        null,
                        null,
                        null,
                        List.of());
        assertThat(VerifyingReport.verified(stored(old), Optional.empty()).verdict())
                .isEqualTo(Verdict.INPUTS_NOT_KEPT);
    }

    /** The same with one letter of somebody's words changed. */
    private static String altered(String json) {
        return json.replace("Det gick bra.", "Det gick bre.");
    }

    private static Verdict verdict(
            String hashed, String content, String keptHashed, String keptNow) {
        return verified(hashed, content, keptHashed, keptNow).verdict();
    }

    private static VerifyingReport.Verified verified(
            String hashed, String content, String keptHashed, String keptNow) {
        BoardReport report =
                BoardReport.about(
                        "P",
                        "final",
                        Story.day("2018-04-30"),
                        Story.day("2018-04-30"),
                        1,
                        Ids.hash(hashed),
                        content,
                        "staff",
                        null,
                        new BoardReport.Inputs("I", Ids.hash(keptHashed)),
                        List.of("owner"));
        return VerifyingReport.verified(
                stored(report), Optional.of(ReportInputs.of("P", Inputs.packed(keptNow))));
    }

    private static Stored<BoardReport> stored(BoardReport report) {
        return new Stored<>(new Tenant("tenant"), "R", 1, report);
    }
}
