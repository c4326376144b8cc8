package org.handslag.platform.access;

/** What a membership lets somebody be. */
public enum Role {
    /**
     * Runs the deployment: creates tenants, reaches no personal data. Comes from configuration,
     * never from a tenant.
     */
    PLATFORM_ADMIN,
    TENANT_ADMIN,
    DATA_PROTECTION_OFFICER,
    PROCESS_LEADER,
    /** A mentor's extra: leads the mentors' discussions. */
    COORDINATING_MENTOR,
    CASE_OFFICER,
    /**
     * An authority's fixed contact: follows all participants of one programme, decides nothing
     * about them. The grant's partner is the authority.
     */
    AUTHORITY_CONTACT,
    EVALUATOR,
    PARTNER_STAFF,
    MENTOR,
    PARTICIPANT,
    BOARD_READER,
    SYSTEM_CLIENT
}
