package org.handslag.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.Problem.Fault;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SentBodyTest {
    enum Level {
        NATIVE,
        GOOD
    }

    record Language(@NotBlank @Size(max = 3) String code, @NotNull Level level) {}

    record Person(
            @NotBlank String name,
            @NotNull LocalDate on,
            Integer born,
            @NotNull @Valid List<@NotNull Language> languages) {
        Person {
            languages = languages == null ? null : List.copyOf(languages);
        }
    }

    private final SentBody bodies =
            new SentBody(Validation.buildDefaultValidatorFactory().getValidator());

    private List<String> faults(String body) {
        List<Fault> faults = new ArrayList<>();
        JsonNode sent = Json.strict().readTree(body);
        JsonNode before = sent.deepCopy();
        boolean whole =
                bodies.read("/people/7", sent, Json.strict().constructType(Person.class), faults)
                        .isPresent();
        assertThat(whole).isEqualTo(faults.isEmpty());
        assertThat(sent).isEqualTo(before);
        return faults.stream().map(each -> each.pointer() + " " + each.code()).toList();
    }

    @Test
    void isTakenWhole() {
        assertThat(
                        faults(
                                """
                                {"name": "Invented Ali", "on": "2016-02-01",
                                 "languages": [{"code": "ar", "level": "native"}]}"""))
                .isEmpty();
    }

    @Test
    void isNamedAtEveryPlaceThatIsWrong() {
        assertThat(
                        faults(
                                """
                                {"name": " ", "on": "yesterday", "born": "eighty", "colour": "red",
                                 "languages": [{"code": "arabic", "level": "fair"}, {"level": 3}]}"""))
                .containsExactly(
                        "/people/7/born wrong-type",
                        "/people/7/colour unknown-field",
                        "/people/7/languages/0/code wrong-length",
                        "/people/7/languages/0/level wrong-type",
                        "/people/7/languages/1/code required",
                        "/people/7/languages/1/level wrong-type",
                        "/people/7/name required",
                        "/people/7/on wrong-type");
    }

    /** What cannot be read in a list leaves a gap there, of which its type may know nothing. */
    @Test
    void keepsTheOthersOfAListInTheirPlaces() {
        assertThat(
                        faults(
                                """
                                {"name": 7, "on": "2016-02-01",
                                 "languages": ["ar", {"code": "sv", "level": "fair"}]}"""))
                .containsExactly(
                        "/people/7/languages/0 wrong-type",
                        "/people/7/languages/1/level wrong-type",
                        "/people/7/name wrong-type");
    }

    @Test
    void isNotReadAgainForEachOfThousands() {
        String many =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "\"unknown" + i + "\": 1")
                        .collect(Collectors.joining(", ", "{", "}"));

        assertThat(faults(many)).hasSize(20);
    }

    @Test
    void thatIsAnotherThingAltogetherIsNamedOnce() {
        assertThat(faults("[1, 2]")).containsExactly("/people/7 wrong-type");
        assertThat(faults("\"Invented Ali\"")).containsExactly("/people/7 wrong-type");
    }
}
