package org.handslag.reporting.boardreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.reporting.Scene;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FiguresOpenedOverHttpTest {
    private static final String PLACED = "/goals/0/numerator";

    private final Scene scene =
            new Scene()
                    .programme()
                    .admitted("a", "2016-03-01")
                    .admitted("b", "2016-03-02")
                    .placement("a", "2016-05-01", "2016-07-31");

    private Answer open(Caller caller, String figure, String more) {
        return caller.get(
                "/api/figure-facts/"
                        + scene.id("programme")
                        + "?report=final&asOf=2017-12-31&figure="
                        + figure
                        + more);
    }

    private static List<String> of(JsonNode opened, String field) {
        return opened.path("facts").valueStream().map(one -> one.path(field).asString("")).toList();
    }

    @Test
    void aGoalSaysWhoFulfilsItSinceWhenAndWhyTheOthersDoNot() {
        JsonNode opened =
                open(scene.staff(Role.EVALUATOR).with("Accept-Language", "sv"), PLACED, "").json();

        assertThat(opened.path("value").intValue()).isEqualTo(1);
        assertThat(opened.path("measured").booleanValue()).isTrue();
        assertThat(opened.path("rule").path("code").asString()).isEqualTo("outcome-lasted-via");
        assertThat(opened.path("rule").path("text").asString()).contains("3 månader");
        assertThat(opened.path("population").asString()).isEqualTo("admitted-participants");
        assertThat(opened.path("source").asString()).isEqualTo("participant-service");
        assertThat(of(opened, "participant"))
                .containsExactlyInAnyOrder(scene.id("a"), scene.id("b"));
        assertThat(of(opened, "counts")).containsExactlyInAnyOrder("numerator", "denominator");
        assertThat(of(opened, "what")).containsExactlyInAnyOrder("fulfils", "nothing-on-record");
        assertThat(of(opened, "on")).contains("2016-07-31");
    }

    @Test
    void aLongListComesInParts() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        String figure = "/volumes/participants/total/referred";
        JsonNode first = open(leader, figure, "&limit=1").json();
        JsonNode second =
                open(leader, figure, "&limit=1&from=" + first.path("next").asString()).json();

        assertThat(first.path("all").intValue()).isEqualTo(2);
        assertThat(of(first, "id")).hasSize(1).doesNotContainAnyElementsOf(of(second, "id"));
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void whoIsProtectedCountsAndIsNotShownToThoseWhoMayNotKnow() {
        scene.protectedFor("a", Ids.derived("handler"));
        Answer opened = open(scene.staff(Role.PROCESS_LEADER), PLACED, "");

        assertThat(opened.json().path("value").intValue()).isEqualTo(1);
        assertThat(opened.text())
                .doesNotContain(scene.id("a"))
                .doesNotContain(scene.id("admission-of-a"))
                .doesNotContain("2016-07-31");
        assertThat(of(opened.json(), "what")).contains("protected");
    }

    @Test
    void whatIsNoCountOfFactsSaysWhereItComesFrom() {
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        Answer planned = open(leader, "/goals/0/planned", "");

        assertThat(planned.status()).isEqualTo(422);
        assertThat(planned.code()).isEqualTo("figure-of-the-plan");
        assertThat(planned.text()).contains("/goals/0");
        assertThat(open(leader, "/meetings/0/unrecorded", "").code()).isEqualTo("figure-computed");
        assertThat(open(leader, "/activities/0/state", "").code()).isEqualTo("figure-not-counted");
        assertThat(open(leader, "/goals/99/numerator", "").status()).isEqualTo(400);
        assertThat(open(leader, "/goals/%24%7Bx%7D", "").status()).isEqualTo(400);
    }

    @Test
    void aProgrammeOutOfReachIsNotThere() {
        Caller elsewhere = scene.staffOf(Ids.derived("elsewhere"), Role.PROCESS_LEADER);

        assertThat(open(elsewhere, PLACED, "").status()).isEqualTo(404);
        assertThat(open(scene.staff(Role.BOARD_READER), PLACED, "").status()).isEqualTo(403);
    }

    @Test
    void programmesTogetherAreThoseThatTheCallerReaches() {
        String asked = "/api/pooled-figures?by=gender&asOf=2017-12-31&programmes=";
        Caller leader = scene.staff(Role.PROCESS_LEADER);
        JsonNode pooled = leader.get(asked + "all").json();

        assertThat(pooled.path("total").path("admitted").intValue()).isEqualTo(2);
        assertThat(pooled.path("total").path("placedThroughNetwork").intValue()).isEqualTo(1);
        assertThat(leader.get(asked + scene.id("programme") + "&format=html").text())
                .contains("<table");
        assertThat(leader.get(asked + Ids.derived("elsewhere")).status()).isEqualTo(400);
        Caller elsewhere = scene.staffOf(Ids.derived("elsewhere"), Role.PROCESS_LEADER);
        assertThat(elsewhere.get(asked + "all").status()).isEqualTo(404);
        assertThat(elsewhere.get(asked + scene.id("programme")).status()).isEqualTo(400);
    }
}
