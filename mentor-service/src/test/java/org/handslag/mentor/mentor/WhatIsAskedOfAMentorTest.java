package org.handslag.mentor.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.handslag.mentor.ATenantWithAProgramme.RECRUITED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handslag.contracts.Contract;
import org.handslag.mentor.ATenantWithAProgramme;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

/** Over HTTP: criteria of the blueprint, and how many participants a mentor takes by default. */
class WhatIsAskedOfAMentorTest {
    private final ATenantWithAProgramme tenant = new ATenantWithAProgramme();
    private final String asking = Ids.derived("asking", tenant.key());
    private final Caller leader =
            tenant.as(Role.PROCESS_LEADER)
                    .after(
                            tenant.publish(
                                    asking,
                                    Map.of(
                                            "activation",
                                            List.of(),
                                            "capacity",
                                            Map.of("default", 3),
                                            "criteria",
                                            List.of(
                                                    Map.of(
                                                            "key", "leader",
                                                            "severity", "required"))),
                                    Map.of()));

    private Answer recruited(String programme) {
        Map<String, Object> body =
                new HashMap<>(tenant.recruitment(Map.of("programme", programme)));
        body.remove("capacity");
        return leader.post("/api/mentors", body);
    }

    @Test
    void aRequiredCriterionThatIsNotMetKeepsAMentorFromBeingActive() {
        Answer mentor = recruited(asking);
        String engagement = "/api/mentors/" + mentor.id() + "/engagements/" + asking;
        Answer assessed =
                leader.post(
                        engagement + "/criteria",
                        Map.of(
                                "on",
                                RECRUITED,
                                "criteria",
                                List.of(Map.of("key", "leader", "met", "no"))));
        Answer refused = leader.post(engagement + "/activation", Map.of("on", RECRUITED));
        Answer despite =
                leader.post(
                        engagement + "/activation",
                        Map.of("on", RECRUITED, "despite", List.of("leader")));

        assertThat(assessed.json().at("/engagements/0/criteria/0/met").asString()).isEqualTo("no");
        assertThat(refused.code()).isEqualTo("required-criteria-not-met");
        assertThat(despite.json().at("/engagements/0/despite/0").asString()).isEqualTo("leader");
        assertThat(
                        leader.post(
                                        engagement + "/criteria",
                                        Map.of(
                                                "on",
                                                RECRUITED,
                                                "criteria",
                                                List.of(Map.of("key", "rich", "met", "yes"))))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/criteria/0/key");
        await().untilAsserted(
                        () ->
                                assertThat(Bus.shared().events("mentors", tenant.key()))
                                        .extracting(Bus.Event::type)
                                        .containsExactly(
                                                "mentor.recruited.v1",
                                                "mentor.assessed.v1",
                                                "mentor.activated.v1"));
        Contract contract = Contract.of("mentors").orElseThrow();
        for (Bus.Event event : Bus.shared().events("mentors", tenant.key())) {
            assertThat(contract.faults(event.type(), event.data())).isEmpty();
        }
    }

    @Test
    void whereNothingIsSaidAMentorTakesAsManyAsTheBlueprintOrElseThePlatformSays() {
        assertThat(recruited(asking).json().path("capacity").asInt()).isEqualTo(3);
        assertThat(recruited(tenant.programme()).json().path("capacity").asInt()).isEqualTo(1);
    }
}
