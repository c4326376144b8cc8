package org.handslag.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.recount.Recount;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All programmes of the product, lived side by side; what each must show of itself in the end. */
@Tag("long")
class EveryProgrammeOfTheFieldTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir static Path folder;

    private static Path out;
    private static Map<String, Object> all;

    @BeforeAll
    static void lived() throws Exception {
        out = Files.createDirectory(folder.resolve("all"));
        try (RunningPlatform platform = RunningPlatform.start(folder.resolve("data"), false)) {
            all =
                    ManyDemo.figures(
                            new Options(out, 3, null, true, platform.installation()),
                            ManyDemo.ofProduct(),
                            new Progress(System.out, false));
        }
    }

    @Test
    void keepsEveryInvariantAndIsRecounted() throws Exception {
        assertThat(all).hasSize(15);
        for (String key : all.keySet()) {
            assertThat(of(key).get("broken")).as(key).isEqualTo(List.of());
            assertThat(Recount.of(out.resolve(key)).differences()).as(key).isEmpty();
        }
    }

    @Test
    void neverShowsASharesPercentWithoutWhatItIsOf() throws Exception {
        for (String key : all.keySet()) {
            report(key).findParents("share").stream()
                    .filter(each -> each.path("share").isNumber())
                    .forEach(
                            each ->
                                    assertThat(each.has("denominator") || each.has("active"))
                                            .as(key + ": " + each)
                                            .isTrue());
        }
    }

    @Test
    void kavlingeLommaKeepsWhatItsPlanPrintsTwice() throws Exception {
        JsonNode report = report("kavlinge-lomma");
        assertThat(report.path("budget").path("disagreements").toString())
                .contains("236300", "239300", "531100", "534100");
        assertThat(report.path("statedConflicts").size()).isGreaterThanOrEqualTo(3);
        assertThat(report.path("goals").size()).isEqualTo(6);
    }

    @Test
    void trondheimIsFiveOfSevenFiveOfTenAndSevenOfFifteen() throws Exception {
        assertThat(of("mentorprogram-inn"))
                .containsEntry("admitted", 15)
                .containsEntry("completed", 7)
                .containsEntry("onLeave", 2)
                .containsEntry("employed", 7);
        JsonNode report = report("mentorprogram-inn");
        JsonNode goal = goal(report, "relevant-job");
        assertThat(fraction(goal)).isEqualTo("5 of 7");
        assertThat(fraction(goal.path("alternatives").path(0))).isEqualTo("5 of 10");
        assertThat(fraction(goal.path("alternatives").path(1))).isEqualTo("7 of 15");
        JsonNode third = find(goal.path("alternatives").path(1).path("byCohort"), "key", "3");
        assertThat(fraction(third)).isEqualTo("2 of 5");
        assertThat(goal.path("stages").path("offered").asInt()).isEqualTo(5);
        assertThat(goal.path("stages").path("started").asInt()).isEqualTo(2);
        JsonNode standing = report.path("standing").path("total");
        assertThat(standing.path("onLeave").asInt()).isEqualTo(2);
        assertThat(standing.path("offeredToFinish").asInt()).isEqualTo(2);
        assertThat(standing.path("unknown").asInt()).isEqualTo(1);
        assertThat(standing.path("underWay").asInt()).isEqualTo(5);
    }

    @Test
    void everybodyWhoTriedAnInternshipReachedTheSistersGoal() throws Exception {
        JsonNode tried = report("mentorprogram-inn").path("internships").path("tried");
        assertThat(tried.path("persons").asInt()).isEqualTo(5);
        assertThat(fraction(tried.path("goals").path(0))).isEqualTo("5 of 5");
        assertThat(of("internships-inn")).containsEntry("admitted", 5);
    }

    @Test
    void oxloRefusesSixtyThreeWithAReasonEach() throws Exception {
        assertThat(of("oxlo")).containsEntry("applicants", 71).containsEntry("admitted", 8);
        JsonNode refused =
                report("oxlo").path("volumes").path("participants").path("declineReasons");
        assertThat(sum(refused)).isEqualTo(63);
    }

    @Test
    void podiumHiresThreeOfFourAndStatesItsShareOfStaff() throws Exception {
        assertThat(of("podium"))
                .containsEntry("applicants", 36)
                .containsEntry("admitted", 4)
                .containsEntry("employed", 3)
                .containsEntry("pairs", 0);
        assertThat(fraction(goal(report("podium"), "hired"))).isEqualTo("3 of 4");
        assertThat(report("podium").path("goals").toString()).contains("2010");
    }

    @Test
    void nhoTellsItsFourRegionsApartAndItsNewMentors() throws Exception {
        JsonNode volumes = report("nho-global-future").path("volumes");
        JsonNode regions = volumes.path("participants").path("byMunicipality");
        assertThat(regions.size()).isEqualTo(4);
        assertThat(regions.values())
                .allSatisfy(
                        one -> {
                            assertThat(one.path("planned").asInt()).isEqualTo(10);
                            assertThat(one.path("admitted").asInt()).isGreaterThanOrEqualTo(10);
                        });
        JsonNode fresh = volumes.path("mentors").path("newMentors");
        assertThat(fresh.path("least").asDouble()).isEqualTo(0.65);
        assertThat(fresh.path("most").asDouble()).isEqualTo(0.7);
        assertThat(fresh.path("total").path("known").asInt())
                .isEqualTo(fresh.path("total").path("active").asInt());
        assertThat(fresh.path("total").path("fresh").asInt()).isPositive();
    }

    @Test
    void jusekHasTwoStartsUnderWayAtOnce() throws Exception {
        List<LocalDate> spring =
                facts("jusek").stream()
                        .filter(one -> one.path("operation").asString("").equals("start-course"))
                        .map(one -> LocalDate.parse(one.path("request").path("on").asString()))
                        .distinct()
                        .sorted()
                        .toList();
        assertThat(spring).hasSize(2);
        assertThat(spring.get(1)).isBefore(spring.get(0).plusMonths(9));
        assertThat(report("jusek").path("standing").path("byCohort").size()).isEqualTo(2);
        JsonNode between = JSON.readTree(Files.readString(out.resolve("jusek/interim.json")));
        assertThat(between.path("standing").path("startsAtOnce").asInt()).isEqualTo(2);
    }

    @Test
    void yrkesmentorerCountsItsPairsAgainstThreeHundredByADate() throws Exception {
        JsonNode goal = goal(report("yrkesmentorer"), "pairs-300");
        assertThat(goal.path("needed").asInt()).isEqualTo(300);
        assertThat(goal.path("numerator").asInt()).isGreaterThan(250);
        assertThat(goal.path("count").toString()).contains("2018-07");
    }

    @Test
    void duoCountsItsPairsByTheYearAndSignsNothing() throws Exception {
        JsonNode report = report("duo-stockholm");
        assertThat(goal(report, "pairs-200-a-year").path("years").size()).isPositive();
        JsonNode pairs = report.path("volumes").path("pairs").path("total");
        assertThat(pairs.path("agreed").asInt()).isZero();
        assertThat(pairs.path("accepted").asInt()).isGreaterThanOrEqualTo(200);
    }

    @Test
    void humentorsMonthShortOfHoursIsMissed() throws Exception {
        JsonNode hours = find(report("vs-humentor").path("meetings"), "kind", "individual");
        assertThat(hours.path("hours").path("shortOf").asInt()).isPositive();
    }

    @Test
    void ingenjorsmentorsTalksLieBetweenItsJointMeetings() throws Exception {
        JsonNode meetings = report("ingenjorsmentor").path("meetings");
        for (String kind : List.of("joint", "individual")) {
            JsonNode of = find(meetings, "kind", kind);
            assertThat(of.path("expected").asInt()).as(kind).isPositive();
            assertThat(of.path("held").asInt()).as(kind).isPositive();
        }
        assertThat(
                        report("ingenjorsmentor")
                                .path("volumes")
                                .path("participants")
                                .path("byMunicipality")
                                .size())
                .isEqualTo(2);
    }

    @Test
    void grimstadEndsInStoriesAfterSixGatherings() throws Exception {
        assertThat(of("grimstad")).containsEntry("admitted", 10);
        JsonNode report = report("grimstad");
        JsonNode gathering = find(report.path("events"), "kind", "mentor-gathering");
        assertThat(gathering.path("held").asInt()).isEqualTo(6);
        JsonNode stories = find(report.path("results").path("kinds"), "key", "product");
        assertThat(stories.path("number").asInt()).isPositive();
    }

    @Test
    void bomloHasNineAndTwoJobs() {
        assertThat(of("bli-med"))
                .containsEntry("admitted", 9)
                .containsEntry("pairs", 9)
                .containsEntry("employed", 2);
    }

    @Test
    void whatNoDocumentSaysStaysUnknown() throws Exception {
        for (String key : List.of("konsten-att-delta", "yrkeskompis")) {
            assertThat(report(key).path("goals").size()).as(key).isZero();
            assertThat(
                            report(key)
                                    .path("volumes")
                                    .path("participants")
                                    .path("total")
                                    .has("planned"))
                    .as(key)
                    .isFalse();
        }
        assertThat(report("konsten-att-delta").path("statedConflicts").toString())
                .contains("Konsten att dela");
    }

    private static String fraction(JsonNode of) {
        return of.path("numerator").asInt() + " of " + of.path("denominator").asInt();
    }

    private static int sum(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToInt(one -> one.path("number").asInt())
                .sum();
    }

    private static JsonNode goal(JsonNode report, String key) {
        return find(report.path("goals"), "key", key);
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.path(field).asString("").equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode report(String key) throws Exception {
        return JSON.readTree(Files.readString(out.resolve(key).resolve("board-report.json")));
    }

    private static List<JsonNode> facts(String key) throws Exception {
        return Files.readAllLines(out.resolve(key).resolve("facts.ndjson")).stream()
                .map(JSON::readTree)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> of(String key) {
        return (Map<String, Object>) all.get(key);
    }
}
