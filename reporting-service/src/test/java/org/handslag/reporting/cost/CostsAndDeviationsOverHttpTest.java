package org.handslag.reporting.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostsAndDeviationsOverHttpTest {
    private final Scene scene = new Scene().programme();
    private final Caller leader = scene.staff(Role.PROCESS_LEADER);

    private Answer spend(int year, String line, Object amount) {
        return leader.post(
                "/api/costs",
                Map.of(
                        "programme",
                        scene.id("programme"),
                        "year",
                        year,
                        "line",
                        line,
                        "amount",
                        amount,
                        "on",
                        "2016-10-01",
                        "toldBy",
                        "staff"));
    }

    @Test
    void aCostIsRecordedOnALineOfTheBudgetAndListed() {
        assertThat(spend(2016, "travel", new BigDecimal("149.50")).status()).isEqualTo(201);
        String costs = "/api/costs?programme=" + scene.id("programme");
        Answer listed = leader.get(costs);
        assertThat(listed.json().at("/items/0/toldBy").asString()).isEqualTo("staff");
        assertThat(scene.staff(Role.BOARD_READER).get(costs).status())
                .as("a board reads reports")
                .isEqualTo(403);
        assertThat(listed.json().path("items")).hasSize(1);
        assertThat(listed.json().path("items").get(0).path("amount").decimalValue())
                .isEqualByComparingTo("149.5");
    }

    @ParameterizedTest
    @CsvSource({"2019, travel, 10, 400", "2016, closing-lunch, 10, 400", "2016, travel, 0, 409"})
    void whatTheBudgetDoesNotHaveIsRefused(int year, String line, int amount, int status) {
        assertThat(spend(year, line, amount).status()).isEqualTo(status);
    }

    @Test
    void amountsHaveTwoDecimalsAtMost() {
        assertThat(spend(2016, "travel", new BigDecimal("1.005")).status()).isEqualTo(400);
        assertThat(spend(2016, "travel", new BigDecimal("1e30")).status()).isEqualTo(400);
    }

    @Test
    void aRepeatedKeyRecordsACostOnce() {
        Map<String, Object> body =
                Map.of(
                        "programme",
                        scene.id("programme"),
                        "year",
                        2016,
                        "line",
                        "travel",
                        "amount",
                        10,
                        "on",
                        "2016-10-01");
        Answer first = leader.underKey("once").post("/api/costs", body);
        Answer second = leader.underKey("once").post("/api/costs", body);
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void deviationsAreWrittenDownForARowThatThePlanHas() {
        Map<String, Object> body =
                Map.of(
                        "programme", scene.id("programme"),
                        "kind", "lesson",
                        "on", "2016-05-01",
                        "text", "Att rekrytera tog längre tid.",
                        "activity", 3);
        assertThat(leader.post("/api/deviations", body).status()).isEqualTo(201);
        Map<String, Object> other = new HashMap<>(body);
        other.put("activity", 15);
        assertThat(leader.post("/api/deviations", other).text()).contains("/activity");
        assertThat(
                        leader.get("/api/deviations?programme=" + scene.id("programme"))
                                .json()
                                .path("items")
                                .get(0)
                                .path("kind")
                                .asString())
                .isEqualTo("lesson");
    }

    @Test
    void whoMayNotRecordIsTurnedAway() {
        assertThat(scene.staff(Role.BOARD_READER).post("/api/costs", Map.of()).status())
                .isIn(400, 403);
        Caller elsewhere = scene.staffOf(scene.id("another"), Role.PROCESS_LEADER);
        assertThat(elsewhere.get("/api/costs?programme=" + scene.id("programme")).status())
                .isEqualTo(404);
    }
}
