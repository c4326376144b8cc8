package org.handslag.platform.access;

/** How far a role's permission for one operation reaches. */
public enum Scope {
    /** Everything of the tenant. */
    TENANT,
    /** What belongs to the grant's programme; the whole tenant where the grant names none. */
    PROGRAMME,
    /**
     * What belongs to the grant's municipality (and programme); everything where the grant names
     * none.
     */
    MUNICIPALITY,
    /** Persons for whom the caller's membership is responsible today. */
    CASES,
    /** What comes from the grant's partner; nothing where the grant names none. */
    PARTNER,
    /** What the person is part of: the own pairs, the own self. */
    OWN
}
