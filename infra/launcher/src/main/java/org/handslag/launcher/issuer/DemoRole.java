package org.handslag.launcher.issuer;

import java.util.Locale;

/** The roles that have a demo user; codes are those of the gateway's memberships. */
public enum DemoRole {
    TENANT_ADMIN,
    DATA_PROTECTION_OFFICER,
    PROCESS_LEADER,
    COORDINATING_MENTOR,
    CASE_OFFICER,
    AUTHORITY_CONTACT,
    EVALUATOR,
    PARTNER_STAFF,
    MENTOR,
    PARTICIPANT,
    BOARD_READER,
    SYSTEM_CLIENT;

    /** The role's code on the wire, such as {@code process-leader}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
