package org.handslag.acceptance.life;

/** Where somebody's intake ends, as the story knows it beforehand. */
enum End {
    SELECTED,
    /** Says no to the place that is offered, before being selected. */
    TURNS_DOWN,
    /** Is selected, and gives the place up before the cohort starts. */
    GIVES_UP,
    /** Waits, and moves up or is declined in the end. */
    WAITING,
    DECLINED,
    WITHDRAWN;

    /** Whether the person has or had a place. */
    boolean comesIn() {
        return switch (this) {
            case SELECTED, TURNS_DOWN, GIVES_UP -> true;
            case WAITING, DECLINED, WITHDRAWN -> false;
        };
    }

    /** Whether the person is what the programme looks for. */
    boolean fits() {
        return comesIn() || this == WAITING;
    }
}
