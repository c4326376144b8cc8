package org.handslag.gateway.membership.model;

/**
 * What a membership can let somebody be. The platform admin is none of these: no tenant gives it.
 */
public enum MemberRole {
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

    /** Whether the role reaches only what is its person's own, and so says nothing without one. */
    public boolean needsPerson() {
        return this == MENTOR || this == PARTICIPANT;
    }

    /** Whether a person of that kind can have the role. */
    public boolean fits(Person.Kind kind) {
        return switch (kind) {
            case MENTOR -> this == MENTOR || this == COORDINATING_MENTOR;
            case PARTICIPANT -> this == PARTICIPANT;
        };
    }

    /** Whether it is held for one of the blueprint's partners. */
    public boolean isForPartner() {
        return this == PARTNER_STAFF || this == AUTHORITY_CONTACT;
    }

    /** Whether it holds in one programme and never in the whole tenant. */
    public boolean needsProgramme() {
        return this == AUTHORITY_CONTACT;
    }

    /** Whether only a tenant admin may give it: it reaches the whole tenant's data or members. */
    public boolean isForTenantAdminsToGive() {
        return this == TENANT_ADMIN || this == DATA_PROTECTION_OFFICER;
    }
}
