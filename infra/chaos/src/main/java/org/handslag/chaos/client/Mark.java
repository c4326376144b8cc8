package org.handslag.chaos.client;

/**
 * What one write alone leaves behind in the database, so that it is counted how often it took
 * effect, whoever was told of it or not.
 *
 * @param plural the kind of the aggregate that holds it
 * @param text what it says, unique in the run's tenant
 */
public record Mark(String plural, String text) {

    /** An amount of money that no other cost has. */
    public static Mark amount(long amount) {
        return new Mark("costs", "amount=" + amount);
    }

    /** A number of invited that no other event has. */
    public static Mark invited(long invited) {
        return new Mark("group-events", "invited=" + invited);
    }

    /** An interest that nobody else has. */
    public static Mark interest(String interest) {
        return new Mark("participants", "interest=" + interest);
    }

    /** A referral of somebody who is referred by one call only. */
    public static Mark referral(String participant) {
        return new Mark("admissions", "participant=" + participant);
    }

    /** A step of an admission's intake. */
    public static Mark step(String admission, String step) {
        return new Mark("admissions", admission + "/step=" + step);
    }

    /** A promise of so many places, which no other promise of the organisation is of. */
    public static Mark promise(String organisation, long places) {
        return new Mark("organisations", organisation + "/places=" + places);
    }

    /** As it stands in the history. */
    @Override
    public String toString() {
        return plural + ":" + text;
    }
}
