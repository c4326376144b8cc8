package org.handslag.participant.blueprint.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.handslag.participant.blueprint.model.Blueprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The programmes of the field, as they come with the service. */
class TheFifteenBlueprintsTest {
    private static final BlueprintSchema SCHEMA = new BlueprintSchema();
    private static final Blueprints BLUEPRINTS = new Blueprints(SCHEMA);

    static List<JsonNode> all() {
        return BLUEPRINTS.all();
    }

    @Test
    void areThereUnderTheirKeys() {
        assertThat(all())
                .extracting(document -> document.path("blueprint").asString())
                .containsExactly(
                        "bli-med",
                        "duo-stockholm",
                        "grimstad",
                        "ingenjorsmentor",
                        "internships-inn",
                        "jusek",
                        "kavlinge-lomma",
                        "konsten-att-delta",
                        "mentorprogram-inn",
                        "nho-global-future",
                        "oxlo",
                        "podium",
                        "vs-humentor",
                        "yrkeskompis",
                        "yrkesmentorer");
    }

    @ParameterizedTest
    @MethodSource("all")
    void areWithoutFault(JsonNode document) {
        assertThat(SCHEMA.faults(document)).isEmpty();
    }

    /** Topics carry 64 KB; what becomes of a programme needs room beside its document. */
    @ParameterizedTest
    @MethodSource("all")
    void leaveRoomInTheEventThatCarriesThem(JsonNode document) {
        assertThat(document.toString().length()).isLessThan(40_000);
    }

    @ParameterizedTest
    @MethodSource("all")
    void speakEveryLanguageWhereTheySpeakOne(JsonNode document) {
        objects(
                document,
                "",
                (at, object) -> {
                    var languages = new TreeSet<>(object.propertyNames());
                    if (languages.contains("sv") || languages.contains("nb")) {
                        assertThat(languages).as(at).containsExactly("en", "nb", "sv");
                    }
                });
    }

    @Test
    void nameSistersThatNameThemBack() {
        for (JsonNode document : all()) {
            for (JsonNode sister : document.path("sisters").values()) {
                assertThat(BLUEPRINTS.find(sister.asString()).orElseThrow().path("sisters"))
                        .extracting(JsonNode::asString)
                        .contains(document.path("blueprint").asString());
            }
        }
    }

    @Test
    void takeThePlatformsReasonsWhereTheDocumentHasNone() {
        Blueprint podium = SCHEMA.read(BLUEPRINTS.find("podium").orElseThrow());

        assertThat(podium.intake().hasReason("declined", "criteria-not-met")).isTrue();
        assertThat(podium.intake().endReasons()).contains("employment", "unknown");
        assertThat(podium.intake().isFor("anywhere")).isTrue();
    }

    private static void objects(JsonNode node, String at, BiConsumer<String, ObjectNode> each) {
        if (node instanceof ObjectNode object) {
            each.accept(at, object);
            object.forEachEntry((name, value) -> objects(value, at + "/" + name, each));
        } else {
            for (int i = 0; i < node.size(); i++) {
                objects(node.path(i), at + "/" + i, each);
            }
        }
    }
}
