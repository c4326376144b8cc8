package org.handslag.acceptance.world;

import java.util.List;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Fields;

/** Participants, and how far they have come on their way into a cohort. */
final class Applicants {

    private final Founded founded;

    Applicants(Founded founded) {
        this.founded = founded;
    }

    /** Somebody with all that one can say of oneself. */
    String register(Actor officer, String municipality) {
        Texts texts = founded.texts();
        return founded.post(
                officer,
                "register-participant",
                "/api/participants",
                "name",
                texts.words("name"),
                "municipality",
                municipality,
                "gender",
                "woman",
                "birthYear",
                1984,
                "email",
                texts.email(),
                "phone",
                texts.phone(),
                "address",
                texts.words("address"),
                "language",
                "sv",
                "languages",
                List.of(Fields.of("code", "sv", "level", "B1")),
                "interests",
                List.of("chess"),
                "cv",
                texts.words("cv"),
                "reference",
                texts.words("reference"),
                "registeredOn",
                founded.today());
    }

    /** Referred to a cohort, nothing more. */
    String referred(Actor officer, String participant, String cohort) {
        return founded.post(
                officer,
                "refer",
                "/api/admissions",
                "participant",
                participant,
                "cohort",
                cohort,
                "source",
                "language-courses",
                "referredOn",
                founded.today(),
                "reference",
                founded.texts().words("reference"));
    }

    /** Through all steps of the intake. */
    String prepared(Actor officer, String participant, String cohort) {
        String admission = referred(officer, participant, cohort);
        for (String step : List.of("motivation", "cv")) {
            founded.post(
                    officer,
                    "record-step",
                    "/api/admissions/" + admission + "/steps",
                    "step",
                    step,
                    "on",
                    founded.today());
        }
        return admission;
    }

    String admitted(Actor officer, String participant, String cohort) {
        String admission = prepared(officer, participant, cohort);
        founded.post(
                founded.leader(),
                "decide-admission",
                "/api/admissions/" + admission + "/decision",
                "outcome",
                "selected",
                "on",
                founded.today(),
                "reason",
                "fits");
        return admission;
    }
}
