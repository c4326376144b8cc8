package org.handslag.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryPublishedKindTest {
    private static final Path EVENTS = Path.of("src/main/resources/contracts/events");

    static Stream<String> kinds() throws IOException {
        try (Stream<Path> folders = Files.list(EVENTS)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasASampleOfEachTypeThatKeepsItsSchema(String plural) throws IOException {
        Contract contract = Contract.of(plural).orElseThrow();

        assertThat(contract.types()).isNotEmpty();
        for (Contract.Sample sample : contract.samples()) {
            assertThat(contract.faults(sample.type(), sample.data())).as(sample.type()).isEmpty();
            assertThat("/" + sample.key()).endsWith("/" + sample.data().path("id").asString());
            assertThat(sample.sequence()).isPositive();
        }
        try (Stream<Path> files = Files.list(EVENTS.resolve(plural).resolve("samples"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            contract.types().stream().map(type -> type + ".json").toList());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysWhatEachFieldMeansAndAllowsNoOther(String plural) {
        var schema = Contract.of(plural).orElseThrow().schema();

        assertThat(schema.path("additionalProperties").isBoolean()).isTrue();
        assertThat(schema.path("additionalProperties").asBoolean()).isFalse();
        schema.path("properties")
                .properties()
                .forEach(
                        field ->
                                assertThat(field.getValue().has("description"))
                                        .as(plural + "." + field.getKey())
                                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasNoFieldForANameOrContactData(String plural) {
        var schema = Contract.of(plural).orElseThrow().schema();

        assertThat(schema.path("properties").propertyNames())
                .doesNotContainAnyElementsOf(
                        List.of(
                                "name",
                                "firstName",
                                "lastName",
                                "email",
                                "phone",
                                "address",
                                "text",
                                "note",
                                "cv",
                                "reference"));
    }

    @Test
    void findsWhatBreaksAContract() throws IOException {
        String plural = kinds().findFirst().orElseThrow();
        Contract contract = Contract.of(plural).orElseThrow();
        var broken =
                (tools.jackson.databind.node.ObjectNode)
                        contract.samples().getFirst().data().deepCopy();
        broken.put("name", "somebody");

        assertThat(contract.faults(contract.types().getFirst(), broken)).isNotEmpty();
        assertThat(contract.faults("nothing.happened.v1", contract.samples().getFirst().data()))
                .isNotEmpty();
    }
}
