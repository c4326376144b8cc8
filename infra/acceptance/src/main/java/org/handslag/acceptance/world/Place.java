package org.handslag.acceptance.world;

/** Where something belongs, seen from the members whom a world tries. */
public enum Place {
    /** Their programme, municipality, persons and cases. */
    HOME,
    /** Another programme of the tenant. */
    OTHER_PROGRAMME,
    /** Their programme, another municipality. */
    OTHER_MUNICIPALITY,
    /** Their programme and municipality; other persons, and another case officer's. */
    NOT_OWN,
    /** Theirs but for the one thing that the person's identity is protected. */
    PROTECTED,
    /** Another tenant. */
    FOREIGN
}
