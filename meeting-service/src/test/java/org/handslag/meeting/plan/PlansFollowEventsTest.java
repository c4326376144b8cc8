package org.handslag.meeting.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.handslag.meeting.Scene;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.junit.jupiter.api.Test;

class PlansFollowEventsTest {
    private final Scene scene = new Scene();

    @Test
    void anAgreedPairGetsItsPlanOnce() {
        scene.programme()
                .admitted("adept")
                .pair("mentor", "adept", Map.of("state", "proposed"))
                .agreed("mentor", "adept", "2016-08-20", "2016-08-31")
                .agreed("mentor", "adept", "2016-08-20", "2016-08-31");

        scene.awaitExpected("individual", "2016-09-30", "2016-10-31", "2016-11-30", "2016-12-31");
        Bus.Event plan = scene.latest("meeting-plans").values().iterator().next();
        assertThat(plan.type()).isEqualTo("meeting-plan.drawn.v1");
        assertThat(plan.sequence()).isEqualTo(1);
        assertThat(plan.data().path("pair").asString()).isEqualTo(scene.pairOf("mentor", "adept"));
        assertThat(plan.data().path("from").asString()).isEqualTo("2016-08-31");
        assertThat(plan.data().path("to").asString()).isEqualTo("2016-12-31");
        assertThat(plan.data().has("persons")).isFalse();
    }

    @Test
    void theOrderInWhichKindsArriveDoesNotMatter() {
        scene.agreed("mentor", "adept", "2016-09-01", "2016-10-01")
                .agreed("mentor", "other", "2016-09-01", "2016-10-01")
                .onLeave("adept", "2016-12-01", "2016-12-20")
                .cohort()
                .programme("agreement");

        await().untilAsserted(
                        () ->
                                assertThat(scene.expected("individual"))
                                        .containsExactlyInAnyOrder(
                                                "2016-11-01", "2016-11-01", "2016-12-01"));
        await().untilAsserted(() -> assertThat(scene.latest("meeting-plans")).hasSize(3));
        assertThat(scene.expected("joint")).isEmpty();
    }

    @Test
    void leaveAndEndChangeThePlan() {
        scene.programme().admitted("adept").agreed("mentor", "adept", "2016-07-01", "2016-07-01");
        scene.awaitExpected(
                "individual", "2016-08-01", "2016-09-01", "2016-10-01", "2016-11-01", "2016-12-01");

        scene.onLeave("adept", "2016-08-15", "2016-09-30");
        scene.awaitExpected("individual", "2016-08-01", "2016-10-01", "2016-11-01", "2016-12-01");

        scene.pair(
                "mentor",
                "adept",
                Map.of(
                        "acceptedOn", "2016-07-01",
                        "agreedOn", "2016-07-01",
                        "endedOn", "2016-10-15",
                        "state", "ended"));
        scene.awaitExpected("individual", "2016-08-01", "2016-10-01");
        assertThat(scene.latest("meeting-plans").values())
                .extracting(Bus.Event::type)
                .containsExactly("meeting-plan.changed.v1");
    }

    @Test
    void aMentorWithTwoPairsGetsAJointPlan() {
        scene.programme()
                .admitted("one")
                .admitted("two")
                .agreed("mentor", "one", "2016-06-01", "2016-06-01")
                .agreed("mentor", "two", "2016-06-01", "2016-06-15");

        scene.awaitExpected("joint", "2016-08-15", "2016-10-15", "2016-12-15");
    }

    @Test
    void aPeriodThatStartsWithTheFirstMeetingStartsOnceOneIsHeld() {
        scene.programme("first-meeting")
                .cohort()
                .admitted("adept")
                .agreed("mentor", "adept", "2016-09-01", "2016-09-01");
        Caller mentor = scene.mentor("mentor");
        String pair = scene.pairOf("mentor", "adept");

        mentor.post(
                "/api/meetings",
                Map.of("pair", pair, "kind", "individual", "heldOn", "2016-10-20"));
        scene.awaitExpected("individual", "2016-11-20", "2016-12-20");

        mentor.post(
                "/api/meetings",
                Map.of("pair", pair, "kind", "individual", "heldOn", "2016-10-05"));
        scene.awaitExpected("individual", "2016-11-05", "2016-12-05");
    }

    @Test
    void plansAreListedForStaffAndForThoseWhoseTheyAre() {
        scene.programme()
                .admitted("one")
                .admitted("two")
                .agreed("mentor", "one", "2016-06-01", "2016-06-01")
                .agreed("mentor", "two", "2016-06-01", "2016-06-01");
        scene.awaitExpected("joint", "2016-08-01", "2016-10-01", "2016-12-01");
        await().untilAsserted(
                        () ->
                                assertThat(kinds(scene.staff(Role.PROCESS_LEADER)))
                                        .containsExactlyInAnyOrder(
                                                "individual", "individual", "joint"));

        assertThat(kinds(scene.mentor("mentor")))
                .containsExactlyInAnyOrder("individual", "individual", "joint");
        assertThat(kinds(scene.participant("one")))
                .containsExactlyInAnyOrder("individual", "joint");
        assertThat(kinds(scene.mentor("another"))).isEmpty();
        assertThat(kinds(scene.staffElsewhere(Role.PROCESS_LEADER))).isEmpty();
        assertThat(scene.staff(Role.CASE_OFFICER).get("/api/meeting-plans").status())
                .isEqualTo(403);
    }

    private List<String> kinds(Caller caller) {
        Answer answer = caller.get("/api/meeting-plans?cohort=" + scene.id("cohort"));
        return answer.json()
                .path("items")
                .valueStream()
                .map(plan -> plan.path("kind").asString())
                .toList();
    }
}
