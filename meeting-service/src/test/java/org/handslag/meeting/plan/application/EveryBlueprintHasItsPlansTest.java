package org.handslag.meeting.plan.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.meeting.mirrored.CohortView;
import org.handslag.meeting.mirrored.Definition;
import org.handslag.meeting.mirrored.MeetingKind;
import org.handslag.meeting.mirrored.PairView;
import org.handslag.meeting.plan.model.MeetingPlan;
import org.handslag.meeting.plan.model.Unit;
import org.handslag.meeting.plan.model.Window;
import org.handslag.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each programme of the product: what it expects of two pairs of a mentor. */
class EveryBlueprintHasItsPlansTest {
    private static final Path BLUEPRINTS =
            Path.of("../participant-service/src/main/resources/participant-service/blueprints");
    private static final LocalDate START = LocalDate.of(2016, 6, 1);

    static List<Path> blueprints() throws IOException {
        try (Stream<Path> files = Files.list(BLUEPRINTS)) {
            return files.filter(one -> one.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static Definition definition(Path file) {
        try {
            String json = new YAMLMapper().readTree(Files.readString(file)).toString();
            return Json.tolerant().readValue(json, Definition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PairView pair(String id) {
        return new PairView(
                id,
                "programme",
                "cohort",
                "admission-" + id,
                "participant-" + id,
                "mentor",
                START,
                START,
                new PairView.Trial(START),
                List.of(),
                null);
    }

    private static List<MeetingPlan> plans(Definition definition) {
        return plans(definition, Map.of());
    }

    private static List<MeetingPlan> plans(
            Definition definition, Map<String, List<LocalDate>> joint) {
        HeldMeetings.Held met = new HeldMeetings.Held(START, Map.of());
        return new Sources(
                        definition,
                        new CohortView("cohort", "programme", "1", null),
                        "mentor",
                        List.of(pair("a"), pair("b")),
                        Map.of(),
                        Map.of("a", met, "b", met),
                        joint)
                .plans();
    }

    private static List<MeetingPlan> plans(String key, String kind) {
        return plans(definition(BLUEPRINTS.resolve(key + ".yaml"))).stream()
                .filter(plan -> plan.kind().equals(kind))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("blueprints")
    void whatIsExpectedOfAKindIsInItsPlans(Path file) {
        Definition definition = definition(file);
        List<String> planned =
                plans(definition).stream()
                        .filter(plan -> !plan.expected().isEmpty() || !plan.windows().isEmpty())
                        .map(MeetingPlan::kind)
                        .distinct()
                        .toList();
        List<String> expected =
                definition.meetingKinds().stream()
                        .filter(
                                kind ->
                                        kind.everyMonths() != null
                                                || kind.perMonth() != null
                                                || kind.hoursPerMonth() != null
                                                || kind.leastInAll() > 0)
                        .map(MeetingKind::key)
                        .toList();
        assertThat(planned).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void kavlingeLommaExpectsWhatItAlwaysDid() {
        assertThat(plans("kavlinge-lomma", "individual"))
                .hasSize(2)
                .allSatisfy(
                        plan ->
                                assertThat(plan.expected())
                                        .hasSize(17)
                                        .startsWith(LocalDate.of(2016, 7, 1))
                                        .endsWith(LocalDate.of(2017, 11, 1)));
        assertThat(plans("kavlinge-lomma", "joint").getFirst().expected()).hasSize(8);
    }

    @Test
    void trondheimExpectsTwelveMeetingsAndTwelveThemes() {
        assertThat(plans("mentorprogram-inn", "cooperation"))
                .hasSize(2)
                .allSatisfy(
                        plan -> {
                            assertThat(plan.expected()).hasSize(12);
                            assertThat(plan.themes()).isNotNull();
                            assertThat(plan.themes().left()).hasSize(12);
                        });
    }

    @Test
    void humentorExpectsHoursAndGrimstadMeetingsInEachMonth() {
        MeetingPlan hours = plans("vs-humentor", "individual").getFirst();
        assertThat(hours.unit()).isEqualTo(Unit.HOURS);
        assertThat(hours.windows()).allMatch(window -> window.required() == 2);
        MeetingPlan meetings = plans("grimstad", "meeting").getFirst();
        assertThat(meetings.unit()).isEqualTo(Unit.MEETINGS);
        assertThat(meetings.windows()).allMatch(window -> window.required() == 2);
    }

    @Test
    void ingenjorsmentorsIndividualMeetingsLieBetweenTheJointOnes() {
        Definition definition = definition(BLUEPRINTS.resolve("ingenjorsmentor.yaml"));
        List<LocalDate> held = List.of(START.plusMonths(4), START.plusMonths(1));
        assertThat(plans(definition, Map.of("joint", held)))
                .filteredOn(plan -> plan.kind().equals("individual"))
                .hasSize(2)
                .allSatisfy(
                        plan ->
                                assertThat(plan.windows())
                                        .containsExactly(
                                                new Window(
                                                        START.plusMonths(1),
                                                        START.plusMonths(4).minusDays(1),
                                                        1),
                                                new Window(START.plusMonths(4), plan.to(), 2)));
    }

    @Test
    void bomloExpectsOneInTheWholePeriodAtLeast() {
        assertThat(plans("bli-med", "meeting").getFirst().windows())
                .singleElement()
                .matches(window -> window.required() == 1);
    }
}
