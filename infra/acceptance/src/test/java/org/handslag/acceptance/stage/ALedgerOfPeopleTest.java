package org.handslag.acceptance.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Answer;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.client.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ALedgerOfPeopleTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Actor OFFICER = new Actor("case-officer", "officer", "tenant", null);
    private static final Table TABLE =
            new Table(
                    List.of("name", "municipality", "gender", "cv", "source", "birthYear"),
                    List.of(
                            List.of(
                                    "Amal Haddad",
                                    "lomma",
                                    "woman",
                                    "Sa \"ja\"; alltid",
                                    "sfi",
                                    "1984"),
                            List.of("Omar Aziz", "kavlinge", "man", "", "sfi", "1990")));

    @TempDir Path folder;

    @Test
    void hasWhoCameByATableAndNothingOfTheTableItself() throws Exception {
        JsonNode line =
                told(
                        "import-participants",
                        Fields.of("csv", TABLE, "cohort", "c"),
                        """
                        {"items": [{"row": 2, "participant": "p2", "admission": "a2"},
                                   {"row": 1, "participant": "p1", "admission": "a1"}]}""");
        assertThat(line.path("request")).isEqualTo(JSON.readTree("{\"cohort\": \"c\"}"));
        assertThat(line.at("/answer/items"))
                .isEqualTo(
                        JSON.readTree(
                                """
                                [{"participant": "p2", "admission": "a2", "gender": "man",
                                  "municipality": "kavlinge", "source": "sfi", "birthYear": "1990"},
                                 {"participant": "p1", "admission": "a1", "gender": "woman",
                                  "municipality": "lomma", "source": "sfi", "birthYear": "1984"}]"""));
    }

    @Test
    void keepsTheGoalsOfAPlanWithoutTheirWords() throws Exception {
        JsonNode line =
                told(
                        "write-plan",
                        Fields.of(
                                "goals",
                                List.of(Map.of("key", "work", "text", "Eget", "measure", "Ett"))),
                        "{}");
        assertThat(line.path("request"))
                .isEqualTo(JSON.readTree("{\"goals\": [{\"key\": \"work\"}]}"));
    }

    @Test
    void hasNoWordOfWhatWasAnsweredInAStep() throws Exception {
        JsonNode line =
                told(
                        "record-step",
                        Fields.of("step", "interview", "answers", List.of("x"), "feedback", "y"),
                        "{}");
        assertThat(line.path("request")).isEqualTo(JSON.readTree("{\"step\": \"interview\"}"));
    }

    @Test
    void aTableIsSentAsSpreadsheetsWriteIt() {
        assertThat(TABLE.csv())
                .isEqualTo(
                        """
                        "name";"municipality";"gender";"cv";"source";"birthYear"
                        "Amal Haddad";"lomma";"woman";"Sa ""ja""; alltid";"sfi";"1984"
                        "Omar Aziz";"kavlinge";"man";"";"sfi";"1990\"""");
    }

    private JsonNode told(String operation, Map<String, ?> body, String answer) throws Exception {
        Path file = folder.resolve("facts.ndjson");
        try (Ledger ledger = new Ledger(file)) {
            ledger.accepted(
                    Request.post(OFFICER, operation, "/api/things", body, "key"),
                    new Answer(
                            200, answer.getBytes(StandardCharsets.UTF_8), JSON.readTree(answer)));
        }
        return JSON.readTree(Files.readString(file));
    }
}
