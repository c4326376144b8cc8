package org.handslag.reporting.figures.attention;

import java.util.Locale;

/** Why something needs attention; of several due on one day the first stands first. */
public enum Code {
    /** A pair or group has missed its latest two meetings or more. */
    MISSES_IN_A_ROW,
    /** A meeting that the policy expected has not been held, and nothing is on record. */
    NO_MEETING,
    /** In the latest month that was due fewer hours were met than the policy asks for. */
    HOURS_SHORT,
    /** Somebody asked for another mentor and has none. */
    REMATCH_WAITING,
    /** Somebody was asked whether they want the other, and has not answered. */
    ANSWER_OVERDUE,
    /** Staff have not been in touch as often as the plan says. */
    CONTACT_DUE,
    /** Somebody applied to an offer, and the organisation has not answered. */
    APPLICATION_UNANSWERED,
    /** Somebody's leave is about to end, or has ended on paper. */
    LEAVE_ENDING,
    /** Somebody on leave was offered to finish, and has not answered. */
    OFFER_UNANSWERED,
    /** Somebody on leave has not been offered to finish, and the cohort's time is over. */
    FINISH_NOT_OFFERED,
    /** Somebody's way is planned to end. */
    COURSE_DUE,
    /** Both said yes, and the agreement that the plan asks for is not signed. */
    AGREEMENT_UNSIGNED,
    /** Somebody is to have a plan of their own, and has none. */
    PLAN_MISSING,
    /** The day of a goal in somebody's own plan is over, and nobody has looked. */
    REVIEW_OVERDUE,
    /** A mentor has more participants than places. */
    MENTOR_OVER_CAPACITY,
    /** Fewer mentors are active than the plan reckons with. */
    RECRUITMENT_BEHIND,
    /** An organisation promised a mentor, and has not named one. */
    PROMISE_UNNAMED,
    /** A goal that counts is behind an even pace, or its day is over. */
    GOAL_BEHIND,
    /** A survey is open past its day. */
    SURVEY_OPEN,
    /** A report is due or late. */
    REPORT_DUE,
    /** A decision is due or late. */
    DECISION_DUE,
    /** A meeting was held, and its minutes are not there. */
    MINUTES_MISSING;

    /** As it is written in addresses and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
