package org.handslag.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;

/** A tenant of its own with a process leader, and how far things have come in it. */
final class Scene {
    static final RunningService SERVICE =
            RunningService.of(ParticipantApplication.class, "participant-service");

    final RunningService service;
    final String tenant = RunningService.newTenant();
    final Caller leader;

    Scene() {
        this(SERVICE);
    }

    /** In a build of one's own. */
    Scene(RunningService service) {
        this.service = service;
        leader = service.as(tenant, Role.PROCESS_LEADER);
    }

    Answer programme() {
        return created(leader.post("/api/programmes", Map.of("blueprint", "kavlinge-lomma")));
    }

    Answer cohort(String programme) {
        return created(
                leader.post(
                        "/api/cohorts",
                        Map.of("programme", programme, "key", "1", "openedOn", "2016-02-01")));
    }

    Answer participant(Caller by, String municipality) {
        return created(
                by.post(
                        "/api/participants",
                        Map.of(
                                "name",
                                "Amina Exempel",
                                "municipality",
                                municipality,
                                "gender",
                                "woman",
                                "email",
                                "amina@example.org",
                                "cv",
                                "Jag har arbetat",
                                "reference",
                                "K-17",
                                "registeredOn",
                                "2016-02-03")));
    }

    Answer referral(Caller by, String participant, String cohort) {
        return created(by.post("/api/admissions", referralBody(participant, cohort)));
    }

    static Map<String, Object> referralBody(String participant, String cohort) {
        return Map.of(
                "participant", participant,
                "cohort", cohort,
                "source", "employment-service",
                "referredOn", "2016-02-03",
                "reference", "A-1");
    }

    /** Somebody who was referred, prepared and selected. */
    String admitted(String participant, String cohort) {
        String admission = referral(leader, participant, cohort).id();
        done(step(admission, "motivation", "2016-02-10"));
        done(step(admission, "cv", "2016-02-12"));
        done(decision(admission, "selected", "2016-03-15", "fits"));
        return admission;
    }

    Answer step(String admission, String step, String on) {
        return leader.post(
                "/api/admissions/" + admission + "/steps", Map.of("step", step, "on", on));
    }

    Answer decision(String admission, String outcome, String on, String reason) {
        return leader.post(
                "/api/admissions/" + admission + "/decision",
                Map.of("outcome", outcome, "on", on, "reason", reason));
    }

    static Answer created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }
}
