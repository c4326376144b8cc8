package org.handslag.participant.blueprint.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handslag.participant.blueprint.model.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Small wrong copies of a right blueprint: each fault is found at its place. */
class AWrongBlueprintTest {
    private static String steps(String... steps) {
        return "[" + String.join(",", steps) + "]";
    }

    private static String step(String what, String at) {
        return "{\"what\": \"%s\", \"to\": \"pair-mentor\", \"at\": \"%s\"}".formatted(what, at);
    }

    private static final BlueprintSchema SCHEMA = new BlueprintSchema();
    private static final JsonNode RIGHT =
            new Blueprints(SCHEMA).find("kavlinge-lomma").orElseThrow();
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Arguments> copies() {
        return Stream.of(
                put("/blueprint", "\"Kävlinge\"", "/blueprint", "wrong-form"),
                put("/version", "0", "/version", "out-of-range"),
                put("/version", "\"1\"", "/version", "wrong-type"),
                put("/colour", "\"red\"", "/colour", "unknown-field"),
                put("/a~1b", "1", "/a~1b", "unknown-field"),
                put("/title", "{}", "/title", "wrong-size"),
                put("/title/fr", "\"x\"", "/title/fr", "unknown-field"),
                drop("/owner", "/owner"),
                drop("/cohorts", "/cohorts"),
                drop("/goals/0/target", "/goals/0/target"),
                put("/period/to", "\"2017-13\"", "/period/to", "wrong-form"),
                put("/period/from", "\"2018\"", "/period/to", "ends-before-it-starts"),
                put("/period/months", "12", "/period/months", "months-differ"),
                put("/operator", "\"Rotary\"", "/operator", "wrong-type"),
                put("/sisters", "[\"kavlinge-lomma\"]", "/sisters/0", "sister-of-itself"),
                put("/pairs", "false", "/matching", "without-pairs"),
                put("/pairs", "false", "/meetings/kinds/1/level", "without-pairs"),
                drop("/matching", "/matching"),
                put("/cohorts", "[]", "/cohorts", "no-cohorts"),
                put("/cohorts/0/participants", "{}", "/cohorts/0/participants", "wrong-size"),
                put(
                        "/cohorts/0/participants",
                        "{\"min\": 4}",
                        "/cohorts/0/participants/max",
                        "missing"),
                put(
                        "/cohorts/0/participants",
                        "{\"atMost\": 4, \"perYear\": 4}",
                        "/cohorts/0/participants",
                        "wrong-size"),
                put(
                        "/cohorts/0/places",
                        "[{\"municipality\": \"lund\", \"number\": 70}]",
                        "/cohorts/0/places/0/municipality",
                        "unknown-reference"),
                put(
                        "/cohorts",
                        "[{}, {}, {\"participants\": 70, \"places\":"
                                + " [{\"municipality\": \"lomma\", \"number\": 3}]}]",
                        "/cohorts/2/participants",
                        "places-differ"),
                put(
                        "/outcomes/products",
                        "[{\"key\": \"story\", \"title\": \"x\","
                                + " \"purpose\": \"publishing\"}]",
                        "/outcomes/products/0/purpose",
                        "unknown-reference"),
                put(
                        "/outcomes/products",
                        "[{\"key\": \"story\", \"title\": \"x\","
                                + " \"purpose\": \"evaluation\"}]",
                        "/outcomes/products/0/purpose",
                        "needs-consent"),
                put("/outcomes/kinds", "[\"fame\"]", "/outcomes/kinds/0", "not-allowed"),
                put(
                        "/reports/0/recipients",
                        "[\"king\"]",
                        "/reports/0/recipients/0",
                        "unknown-reference"),
                drop("/reports/0/to", "/reports/0/to"),
                put("/reports/0/due", "\"soon\"", "/reports/0/due", "wrong-form"),
                put("/goals/0/count", "{\"number\": 3}", "/goals/0/count", "one-aim-only"),
                put("/goals/0/countPerYear", "0", "/goals/0/countPerYear", "out-of-range"),
                put("/goals/0/population", "\"answered\"", "/goals/0/measure/survey", "missing"),
                put("/goals/0/measure/kind", "\"luck\"", "/goals/0/measure/kind", "not-allowed"),
                put("/goals/0/due", "\"2018-02-30\"", "/goals/0/due", "not-a-date"),
                put("/goals/0/alternatives", "[\"all\"]", "/goals/0/alternatives/0", "not-allowed"),
                put(
                        "/goals/2",
                        "{\"key\": \"g\", \"title\": \"x\","
                                + " \"population\": \"admitted-participants\","
                                + " \"change\": {\"before\": \"census\","
                                + " \"after\": \"participants-final\"},"
                                + " \"measure\": {\"kind\": \"survey\","
                                + " \"survey\": \"participants-final\","
                                + " \"question\": \"knows-working-life-better\"}}",
                        "/goals/2/change/before",
                        "unknown-reference"),
                put("/municipalities/0/code", "\"126\"", "/municipalities/0/code", "wrong-form"),
                put("/municipalities/1/key", "\"kavlinge\"", "/municipalities/1/key", "duplicate"),
                put(
                        "/mentors/planned/0/municipality",
                        "\"lund\"",
                        "/mentors/planned/0/municipality",
                        "unknown-reference"),
                put("/period/to", "\"2015-11-30\"", "/period/to", "ends-before-it-starts"),
                put("/period/from", "\"2015-02-30\"", "/period/from", "not-a-date"),
                put(
                        "/activities/4/planned/0/to",
                        "\"2016-01\"",
                        "/activities/4/planned/0/to",
                        "ends-before-it-starts"),
                put(
                        "/activities/4/planned/0/from",
                        "\"2015-11\"",
                        "/activities/4/planned/0/from",
                        "before-the-start"),
                put(
                        "/activities/2/planned/0/to",
                        "\"2016-02-31\"",
                        "/activities/2/planned/0/to",
                        "not-a-date"),
                put("/activities/3/row", "3", "/activities/3/row", "duplicate"),
                put(
                        "/activities/0/responsible/0",
                        "\"nobody\"",
                        "/activities/0/responsible/0",
                        "unknown-reference"),
                put(
                        "/activities/10/repeats/1",
                        "70",
                        "/activities/10/repeats/1",
                        "unknown-reference"),
                put(
                        "/activities/5/planned/0/cohort",
                        "\"3\"",
                        "/activities/5/planned/0/cohort",
                        "unknown-reference"),
                put("/decisions/4/by", "\"king\"", "/decisions/4/by", "unknown-reference"),
                put("/decisions/4/kind", "\"wish\"", "/decisions/4/kind", "not-allowed"),
                put("/reports/0/to", "\"king\"", "/reports/0/to", "unknown-reference"),
                put("/reports/0/stated", "[\"2016-06-30\"]", "/reports/0/due", "stated-otherwise"),
                put("/decidingBody/key", "\"council\"", "/decidingBody/key", "unknown-reference"),
                put("/cohorts/0/participants", "-1", "/cohorts/0/participants", "out-of-range"),
                put("/cohorts/0/participants", "\"many\"", "/cohorts/0/participants", "wrong-form"),
                put(
                        "/cohorts/0/participants",
                        "{\"min\": 9, \"max\": 4}",
                        "/cohorts/0/participants/max",
                        "below-the-least"),
                put("/cohorts/1/key", "\"1\"", "/cohorts/1/key", "duplicate"),
                put("/cohorts/1/to", "\"2018-11\"", "/cohorts/1/to", "after-the-end"),
                put("/intake/reasons/declined", "[]", "/intake/reasons/declined", "wrong-size"),
                put("/intake/steps/0/kind", "\"dance\"", "/intake/steps/0/kind", "not-allowed"),
                put(
                        "/intake/steps/0/questions",
                        "[{\"key\": \"why\", \"text\": \"Why?\", \"answer\": \"choice\"}]",
                        "/intake/steps/0/questions/0/choices",
                        "missing"),
                put(
                        "/intake/steps/0/questions",
                        "[{\"key\": \"why\", \"text\": \"Why?\", \"answer\": \"text\"},"
                                + " {\"key\": \"why\", \"text\": \"Why?\", \"answer\": \"text\"}]",
                        "/intake/steps/0/questions/1/key",
                        "duplicate"),
                put(
                        "/intake/steps",
                        "[{\"key\": \"yes\", \"title\": \"Yes\", \"kind\": \"accepted\"},"
                                + " {\"key\": \"offer\", \"title\": \"Offer\", \"kind\":"
                                + " \"offered\"}]",
                        "/intake/steps/1/kind",
                        "offered-after-accepted"),
                put(
                        "/intake/criteria",
                        "[{\"key\": \"fit\", \"title\": \"Fit\", \"severity\": \"deadly\"}]",
                        "/intake/criteria/0/severity",
                        "not-allowed"),
                put("/intake/decidedBy", "[\"king\"]", "/intake/decidedBy/0", "unknown-reference"),
                put(
                        "/intake/documents",
                        "{\"cv\": \"none\", \"anonymous\": true}",
                        "/intake/documents/anonymous",
                        "anonymous-without-cv"),
                put("/course", "{\"months\": 0}", "/course/months", "out-of-range"),
                put(
                        "/course",
                        "{\"months\": 12, \"midway\": 12}",
                        "/course/midway",
                        "midway-after-the-end"),
                put(
                        "/course",
                        "{\"measures\": [{\"key\": \"subsidy\", \"title\": \"A\"},"
                                + " {\"key\": \"subsidy\", \"title\": \"B\"}]}",
                        "/course/measures/1/key",
                        "duplicate"),
                put("/matching/mode", "\"lottery\"", "/matching/mode", "not-allowed"),
                put(
                        "/matching/policy",
                        "{\"weights\": {\"occupation\": 1001}}",
                        "/matching/policy/weights/occupation",
                        "out-of-range"),
                put(
                        "/matching/policy",
                        "{\"floors\": [{\"attribute\": \"gender\", \"group\": \"woman\","
                                + " \"percent\": 80}, {\"attribute\": \"municipality\","
                                + " \"group\": \"lomma\", \"percent\": 80}]}",
                        "/matching/policy/floors/1/attribute",
                        "floors-of-two-attributes"),
                put(
                        "/matching/policy",
                        "{\"floors\": [{\"attribute\": \"municipality\","
                                + " \"group\": \"oslo\", \"percent\": 80}]}",
                        "/matching/policy/floors/0/group",
                        "unknown-reference"),
                put(
                        "/matching",
                        "{\"mode\": \"mutual-ranking\", \"policy\": {\"floors\":"
                                + " [{\"attribute\": \"gender\", \"group\": \"woman\","
                                + " \"percent\": 80}]}}",
                        "/matching/policy/floors",
                        "floors-without-assignment"),
                put("/matching/also", "[\"lottery\"]", "/matching/also/0", "not-allowed"),
                put(
                        "/matching/trial",
                        "{\"thinkDays\": \"some\"}",
                        "/matching/trial/thinkDays",
                        "wrong-form"),
                put(
                        "/matching/trial",
                        "{\"asked\": \"never\"}",
                        "/matching/trial/asked",
                        "not-allowed"),
                put(
                        "/matching/declineReasons",
                        "[{\"key\": \"no\", \"title\": \"Nej\"}, {\"key\": \"no\", \"title\": \"Nej\"}]",
                        "/matching/declineReasons/1/key",
                        "duplicate"),
                put("/agreement/required", "\"perhaps\"", "/agreement/required", "not-allowed"),
                put("/agreement/required", "false", "/agreement/startsPeriod", "no-agreement"),
                put(
                        "/agreement/startsPeriod",
                        "\"trial-meeting\"",
                        "/agreement/startsPeriod",
                        "no-trial-meeting"),
                put(
                        "/agreement/text",
                        "{\"sv\": \"Vi ses varje månad.\"}",
                        "/agreement/edition",
                        "text-without-edition"),
                put(
                        "/agreement/signedBy",
                        "[\"mentor\", \"mentor\"]",
                        "/agreement/signedBy",
                        "duplicate"),
                put("/matching/perMentor", "3", "/matching/perMentor", "more-than-capacity"),
                put("/mentors/capacity/min", "3", "/mentors/capacity/min", "more-than-capacity"),
                put(
                        "/mentors/capacity",
                        "{\"default\": 1}",
                        "/meetings/kinds/1/level",
                        "joint-needs-two"),
                put("/mentors/recruitment", "\"luck\"", "/mentors/recruitment", "not-allowed"),
                put("/mentors/capacity", "\"many\"", "/mentors/capacity", "wrong-form"),
                put(
                        "/mentors/newShare",
                        "{\"min\": 70, \"max\": 65}",
                        "/mentors/newShare/max",
                        "below-the-least"),
                put(
                        "/mentors/channels/0/from",
                        "\"2016-02-31\"",
                        "/mentors/channels/0/from",
                        "not-a-date"),
                put(
                        "/placements",
                        "{\"fields\": [], \"packages\": [{\"key\": \"a\", \"title\": \"A\","
                                + " \"field\": \"it\"}]}",
                        "/placements/packages/0/field",
                        "unknown-reference"),
                put(
                        "/placements",
                        "{\"packages\": [{\"key\": \"a\", \"title\": \"A\", \"phases\":"
                                + " [{\"key\": \"x\", \"title\": \"X\"}, {\"key\": \"x\","
                                + " \"title\": \"Y\"}]}]}",
                        "/placements/packages/0/phases/1/key",
                        "duplicate"),
                put(
                        "/placements",
                        "{\"months\": {\"atLeast\": 6, \"atMost\": 3}}",
                        "/placements/months/atMost",
                        "below-the-least"),
                put(
                        "/meetings/kinds/0/total",
                        "12",
                        "/meetings/kinds/0/total",
                        "several-expectations"),
                put(
                        "/meetings/kinds/0/level",
                        "\"participant\"",
                        "/meetings/kinds/0/everyMonths",
                        "expected-of-no-pair"),
                put(
                        "/meetings/kinds/0/level",
                        "\"room\"",
                        "/meetings/kinds/0/level",
                        "not-allowed"),
                put(
                        "/meetings/kinds/2/perMonth",
                        "{\"atLeast\": 0}",
                        "/meetings/kinds/2/perMonth/atLeast",
                        "out-of-range"),
                put(
                        "/meetings/kinds/2/hoursPerMonth",
                        "{\"atLeast\": 0.1}",
                        "/meetings/kinds/2/hoursPerMonth/atLeast",
                        "out-of-range"),
                put(
                        "/meetings/kinds/2/total",
                        "{\"min\": 2, \"max\": 1}",
                        "/meetings/kinds/2/total/max",
                        "below-the-least"),
                put(
                        "/meetings/kinds/0/between",
                        "\"individual\"",
                        "/meetings/kinds/0/between",
                        "unknown-reference"),
                put(
                        "/meetings/kinds/0/themes",
                        "[{\"key\": \"1\", \"title\": \"A\"}, {\"key\": \"1\", \"title\": \"B\"}]",
                        "/meetings/kinds/0/themes/1/key",
                        "duplicate"),
                put(
                        "/meetings/kinds/0/minutes",
                        "{\"by\": \"nobody\"}",
                        "/meetings/kinds/0/minutes/by",
                        "not-allowed"),
                put(
                        "/events/kinds/0/course",
                        "{\"completion\": \"some\"}",
                        "/events/kinds/0/course/completion",
                        "wrong-form"),
                put(
                        "/events/kinds/0/course",
                        "{\"completion\": {\"attended\": 6, \"of\": 5}}",
                        "/events/kinds/0/course/completion/attended",
                        "more-than-there-are"),
                put("/events/kinds/0/group", "\"crowd\"", "/events/kinds/0/group", "not-allowed"),
                put("/contact", "{\"everyMonths\": 0}", "/contact/everyMonths", "out-of-range"),
                put(
                        "/workbook",
                        "{\"tasks\": [{\"key\": \"a\", \"title\": \"A\", \"theme\": \"no-theme\"}]}",
                        "/workbook/tasks/0/theme",
                        "unknown-reference"),
                put("/disclosure/graceDays", "-1", "/disclosure/graceDays", "out-of-range"),
                put(
                        "/disclosure/steps/0/what",
                        "\"face\"",
                        "/disclosure/steps/0/what",
                        "not-allowed"),
                put("/disclosure/steps/0/at", "\"dawn\"", "/disclosure/steps/0/at", "not-allowed"),
                put("/disclosure/steps/0/to", "\"all\"", "/disclosure/steps/0/to", "not-allowed"),
                put(
                        "/disclosure/steps/0/at",
                        "\"agreed\"",
                        "/disclosure/steps/0/at",
                        "moment-not-for-audience"),
                put(
                        "/disclosure/steps",
                        steps(step("contact", "accepted"), step("contact", "agreed")),
                        "/disclosure/steps/1",
                        "duplicate"),
                put(
                        "/disclosure/steps",
                        steps(step("contact", "proposed")),
                        "/disclosure/steps/0/at",
                        "shown-before-name"),
                put(
                        "/disclosure/steps",
                        steps(step("name", "released")),
                        "/disclosure/steps/0/at",
                        "shown-before-name"),
                put(
                        "/disclosure/workplace",
                        "[\"salary\"]",
                        "/disclosure/workplace/0",
                        "not-allowed"),
                put(
                        "/disclosure/workplace",
                        "[\"contact\"]",
                        "/disclosure/workplace/0",
                        "shown-before-name"),
                put("/purposes/1/key", "\"admission\"", "/purposes/1/key", "duplicate"),
                put("/purposes/0/basis", "\"habit\"", "/purposes/0/basis", "not-allowed"),
                drop("/purposes/0/source", "/purposes/0/source"),
                put(
                        "/purposes/0/keep",
                        "{\"months\": -1}",
                        "/purposes/0/keep/months",
                        "out-of-range"),
                put(
                        "/retention",
                        "{\"mentors\": {\"monthsAfterEnd\": 601}}",
                        "/retention/mentors/monthsAfterEnd",
                        "out-of-range"),
                put(
                        "/mentors/positions",
                        "[\"owner\", \"owner\"]",
                        "/mentors/positions",
                        "duplicate"),
                put(
                        "/events/themes/2/audiences/1",
                        "\"everybody\"",
                        "/events/themes/2/audiences/1",
                        "unknown-reference"),
                put(
                        "/events/themes/2/kind",
                        "\"party\"",
                        "/events/themes/2/kind",
                        "unknown-reference"),
                put("/surveys/0/cohort", "\"7\"", "/surveys/0/cohort", "unknown-reference"),
                put(
                        "/surveys/1/questions/0/favourable",
                        "[\"5\"]",
                        "/surveys/1/questions/0/favourable/0",
                        "unknown-reference"),
                put("/goals/0/target", "60", "/goals/0/target", "out-of-range"),
                put("/goals/0/target", "\"60 %\"", "/goals/0/target", "wrong-form"),
                drop("/goals/0/population", "/goals/0/population"),
                put(
                        "/goals/0/measure/outcome",
                        "\"fame\"",
                        "/goals/0/measure/outcome",
                        "not-allowed"),
                put(
                        "/goals/2/measure/question",
                        "\"is-happy\"",
                        "/goals/2/measure/question",
                        "unknown-reference"),
                put(
                        "/goals/2/measure/survey",
                        "\"census\"",
                        "/goals/2/measure/survey",
                        "unknown-reference"),
                put(
                        "/goals/2/population",
                        "\"active-mentors\"",
                        "/goals/2/measure/survey",
                        "other-population"),
                put(
                        "/budget/years/1/lines/2/planned",
                        "5000.5",
                        "/budget/years/1/stated",
                        "sum-differs"),
                put("/budget/years/1/stated", "267601", "/budget/years/1/stated", "sum-differs"),
                put(
                        "/budget/years/0/lines/0/planned",
                        "26700.001",
                        "/budget/years/0/lines/0/planned",
                        "out-of-range"),
                put("/budget/years/0/year", "2016", "/budget/years/1/year", "duplicate"),
                put(
                        "/budget/years/2/lines/1/key",
                        "\"salary-30\"",
                        "/budget/years/2/lines/1/key",
                        "duplicate"),
                put("/budget/currency", "\"kronor\"", "/budget/currency", "wrong-form"),
                put(
                        "/conflicts/0/about/0",
                        "\"/cohorts/5/to\"",
                        "/conflicts/0/about/0",
                        "unknown-reference"));
    }

    @ParameterizedTest(name = "{0} is found at {2}: {3}")
    @MethodSource("copies")
    void isFoundWrongAtItsPlace(String what, JsonNode copy, String pointer, String code) {
        assertThat(SCHEMA.faults(copy))
                .extracting(Fault::pointer, Fault::code)
                .contains(org.assertj.core.api.Assertions.tuple(pointer, code));
    }

    @Test
    void isFoundWrongWhereAStrictQuotaHasNothingToHold() {
        ObjectNode copy = (ObjectNode) RIGHT.deepCopy();
        copy.withObject("/intake").put("quota", "strict");
        assertThat(SCHEMA.faults(copy)).isEmpty();

        set(copy, "/cohorts/0/participants", "\"unknown\"");
        assertThat(SCHEMA.faults(copy))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "/intake/quota", "quota-without-number"));
        copy.withObject("/intake").put("rolling", true);
        assertThat(SCHEMA.faults(copy)).isEmpty();
    }

    @Test
    void namesEveryFaultAtOnce() {
        ObjectNode copy = (ObjectNode) RIGHT.deepCopy();
        set(copy, "/version", "0");
        set(copy, "/goals/2/measure/question", "\"is-happy\"");
        set(copy, "/events/themes/0/audiences/0", "\"everybody\"");
        assertThat(SCHEMA.faults(copy))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/version", "/goals/2/measure/question", "/events/themes/0/audiences/0");
    }

    @Test
    void isRefusedForEveryDisagreementThatItDoesNotState() {
        ObjectNode copy = (ObjectNode) RIGHT.deepCopy();
        copy.set("conflicts", copy.arrayNode());
        Set<String> found =
                SCHEMA.faults(copy).stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .collect(Collectors.toSet());
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "/activities/1/planned/0/to after-the-end",
                        "/activities/11/planned/0/from after-the-end",
                        "/activities/12/planned/0/from after-the-end",
                        "/activities/12/planned/0/to after-the-end",
                        "/activities/13/planned/0/from after-the-end",
                        "/reports/2/due stated-otherwise",
                        "/budget/years/2/stated sum-differs",
                        "/budget/stated years-sum-differs");
    }

    @Test
    void statesANumberWhosePartsSumToAnotherOnlyAsAConflict() {
        ObjectNode copy = (ObjectNode) RIGHT.deepCopy();
        ObjectNode figure = copy.putArray("statedFigures").addObject();
        figure.put("key", "places-offered").put("title", "Places offered").put("stated", 73);
        ArrayNode parts = figure.putArray("parts");
        parts.addObject().put("key", "north").put("title", "North").put("number", 50);
        parts.addObject().put("key", "south").put("title", "South").put("number", 31);

        assertThat(SCHEMA.faults(copy))
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/statedFigures/0/stated sum-differs");

        ObjectNode conflict = ((ArrayNode) copy.path("conflicts")).addObject();
        conflict.put("key", "places").put("text", "73 are stated, the parts sum to 81.");
        conflict.putArray("about").add("/statedFigures/0/stated");
        conflict.putArray("values").add(73).add(81);
        assertThat(SCHEMA.faults(copy)).isEmpty();
    }

    @Test
    void isNotDescribedWithoutEnd() {
        ObjectNode copy = (ObjectNode) RIGHT.deepCopy();
        ArrayNode notes = copy.putArray("notes");
        for (int i = 0; i < 5_000; i++) {
            notes.add(i);
        }
        ((ObjectNode) copy.at("/conflicts/0")).putArray("about").add("/a".repeat(50_000));

        assertThat(SCHEMA.faults(copy)).hasSize(BlueprintSchema.MOST);
    }

    @Test
    void neverMakesTheJudgementFailWhateverStandsInIt() {
        List<JsonNode> junk =
                Stream.of(
                                "null",
                                "1",
                                "\"x\"",
                                "[]",
                                "{}",
                                "[{}]",
                                "[1]",
                                "{\"a\": 1e999}",
                                "1e999",
                                "true")
                        .map(text -> JSON.readTree(text))
                        .toList();
        List<JsonNode> documents = new ArrayList<>(junk);
        for (String name : RIGHT.propertyNames()) {
            for (JsonNode value : junk) {
                ObjectNode copy = (ObjectNode) RIGHT.deepCopy();
                copy.set(name, value);
                documents.add(copy);
            }
        }
        for (JsonNode document : documents) {
            assertThat(SCHEMA.faults(document)).isNotNull();
        }
    }

    private static Arguments put(String where, String json, String pointer, String code) {
        ObjectNode copy = (ObjectNode) RIGHT.deepCopy();
        set(copy, where, json);
        return Arguments.of(where + " = " + json, copy, pointer, code);
    }

    private static Arguments drop(String where, String pointer) {
        ObjectNode copy = (ObjectNode) RIGHT.deepCopy();
        JsonPointer at = JsonPointer.compile(where);
        ((ObjectNode) copy.at(at.head())).remove(at.last().getMatchingProperty());
        return Arguments.of("no " + where, copy, pointer, "missing");
    }

    private static void set(ObjectNode document, String where, String json) {
        JsonPointer at = JsonPointer.compile(where);
        JsonNode value = JSON.readTree(json);
        switch (document.at(at.head())) {
            case ArrayNode list -> list.set(at.last().getMatchingIndex(), value);
            case ObjectNode object -> object.set(at.last().getMatchingProperty(), value);
            case JsonNode other -> throw new IllegalArgumentException(where + " in " + other);
        }
    }
}
