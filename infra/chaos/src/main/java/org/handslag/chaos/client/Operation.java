package org.handslag.chaos.client;

import java.util.Locale;

/** The operations that clients call, each with who answers it and which kind it changes. */
public enum Operation {
    REGISTER_PARTICIPANT("participant-service", "participants"),
    REFER("participant-service", "admissions"),
    RECORD_STEP("participant-service", "admissions"),
    SHOW_PARTICIPANT("participant-service", "participants"),
    REGISTER_ORGANISATION("mentor-service", "organisations"),
    PROMISE_MENTOR("mentor-service", "organisations"),
    SHOW_ORGANISATION("mentor-service", "organisations"),
    PROPOSE_PAIR("matching-service", "pairs"),
    ANSWER_PAIR("matching-service", "pairs"),
    END_PAIR("matching-service", "pairs"),
    SHOW_PAIR("matching-service", "pairs"),
    PLAN_GROUP_EVENT("meeting-service", "group-events"),
    RECORD_COST("reporting-service", "costs"),
    INVITE("gateway", "invitations"),
    ACCEPT_INVITATION("gateway", "memberships");

    private final String service;
    private final String plural;

    Operation(String service, String plural) {
        this.service = service;
        this.plural = plural;
    }

    /** The name in the access matrix. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The service that answers. */
    public String service() {
        return service;
    }

    /** The kind of what it makes, changes or shows. */
    public String plural() {
        return plural;
    }
}
