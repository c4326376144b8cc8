package org.handslag.participant.blueprint.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handslag.participant.blueprint.model.Blueprint;
import org.handslag.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class AStandardQuestionTest {
    private static final String AT = "/surveys/1/questions/0";
    private static final String STANDARD =
            "{\"key\": \"closer\", \"standard\": \"handslag-closer-to-work\","
                    + " \"favourable\": [\"4\", \"5\"]";

    private final BlueprintSchema schema = new BlueprintSchema();

    /** Kävlinge-Lomma's blueprint with this as the first question of its final survey. */
    private static JsonNode asking(String question) {
        JsonNode document =
                new YAMLMapper()
                        .readTree(
                                Resources.text(
                                        "participant-service/blueprints/kavlinge-lomma.yaml"));
        var questions = document.path("surveys").path(1).withArray("/questions");
        questions.insert(0, Json.tolerant().readTree(question));
        return document;
    }

    private List<String> faults(String question) {
        return schema.faults(asking(question)).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private Map<?, ?> stored(String question) {
        Blueprint blueprint = schema.read(asking(question));
        Map<?, ?> survey = blueprint.objects("surveys").get(1);
        return Blueprint.objectsOf(Objects.requireNonNull(survey.get("questions"))).getFirst();
    }

    @Test
    void isNamedByItsKeyAndTheDefinitionHoldsItsWording() {
        assertThat(faults(STANDARD + "}")).isEmpty();
        Map<?, ?> question = stored(STANDARD + "}");
        assertThat(question.get("edition")).isEqualTo("2026");
        assertThat(question.get("scale")).isEqualTo("agree-5");
        assertThat(String.valueOf(question.get("text"))).contains("närmare arbete", "closer to");
    }

    @Test
    void hasNoWordsOfThePlansOwn() {
        assertThat(faults(STANDARD + ", \"text\": \"Nearer?\", \"scale\": \"yes-no\"}"))
                .contains(AT + "/text fixed-wording", AT + "/scale fixed-wording");
        assertThat(faults(STANDARD + ", \"edition\": \"1999\"}"))
                .contains(AT + "/edition fixed-wording");
    }

    @Test
    void isStillOneWhereADefinitionComesBackAsItWasStored() {
        String again = Json.tolerant().writeValueAsString(stored(STANDARD + "}"));
        assertThat(faults(again)).isEmpty();
    }

    @Test
    void isKnownAndItsScaleHoldsForWhatIsFavourable() {
        assertThat(faults(STANDARD.replace("closer-to-work", "nothing") + "}"))
                .contains(AT + "/standard unknown-reference");
        assertThat(faults(STANDARD.replace("\"4\"", "\"yes\"") + "}"))
                .containsExactly(AT + "/favourable/0 unknown-reference");
    }

    @Test
    void isTheOnlyOneThatNeedsNoWords() {
        assertThat(faults("{\"key\": \"closer\", \"favourable\": []}"))
                .contains(AT + "/text missing", AT + "/scale missing");
    }

    @Test
    void ofAnAssociationIsAddedAsAFile(@TempDir Path folder) throws IOException {
        String own =
                """
                set: association
                questions:
                  - {key: association-one, edition: "1", scale: yes-no, text: {sv: A, nb: B, en: C}}
                """;
        Files.writeString(folder.resolve("association.yaml"), own);
        assertThat(new StandardQuestions(folder.toString()).all())
                .extracting(StandardQuestions.StandardQuestion::key)
                .contains("association-one", "handslag-closer-to-work");
        Files.writeString(folder.resolve("again.yaml"), own);
        assertThatIllegalStateException()
                .isThrownBy(() -> new StandardQuestions(folder.toString()));
    }

    @Test
    void thatIsNotWholeStopsTheService(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("half.yaml"),
                "set: x\nquestions: [{key: half, edition: '1', scale: yes-no, text: {sv: A}}]");
        assertThatIllegalStateException()
                .isThrownBy(() -> new StandardQuestions(folder.toString()));
    }
}
