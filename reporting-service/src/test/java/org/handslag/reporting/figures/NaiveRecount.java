package org.handslag.reporting.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.handslag.reporting.figures.fact.AdmissionFact;
import org.handslag.reporting.figures.fact.CostFact;
import org.handslag.reporting.figures.fact.MentorFact;
import org.handslag.reporting.figures.fact.OutcomeFact;
import org.handslag.reporting.figures.fact.SurveyFact;

/**
 * The figures once more, by loops over the facts and day by day, sharing no code with what it
 * checks.
 */
final class NaiveRecount {
    private final Story story;
    private final LocalDate day;

    NaiveRecount(Story story, LocalDate day) {
        this.story = story;
        this.day = day;
    }

    Set<String> admitted() {
        Set<String> persons = new HashSet<>();
        for (AdmissionFact one : story.admissions) {
            if (standing(one).equals("admitted")) {
                persons.add(one.participant());
            }
        }
        return persons;
    }

    int standing(String where) {
        int count = 0;
        for (AdmissionFact one : story.admissions) {
            if (one.referredOn() != null
                    && one.referredOn().compareTo(day) <= 0
                    && standing(one).equals(where)) {
                count++;
            }
        }
        return count;
    }

    /** Walks through what was decided, up to the day. */
    private String standing(AdmissionFact one) {
        String where = "in intake";
        LocalDate since = LocalDate.MIN;
        for (AdmissionFact.Selection made : one.decisions()) {
            if (made.on() != null && made.on().compareTo(day) <= 0) {
                where = made.outcome();
                since = made.on();
            }
        }
        LocalDate withdrawn = one.withdrawnOn();
        if (where.equals("selected") && (withdrawn == null || withdrawn.compareTo(since) >= 0)) {
            return "admitted";
        }
        return withdrawn != null && withdrawn.compareTo(day) <= 0 ? "withdrawn" : where;
    }

    Set<String> activeMentors() {
        Set<String> persons = new HashSet<>();
        for (MentorFact one : story.mentors) {
            LocalDate on = one.engagements().getFirst().activatedOn();
            if (on != null && on.compareTo(day) <= 0) {
                persons.add(one.id());
            }
        }
        return persons;
    }

    int placed() {
        Set<String> persons = new HashSet<>();
        for (OutcomeFact one : story.outcomes) {
            if (one.kind().equals("placement")
                    && "mentor-network".equals(one.via())
                    && threeMonths(one)) {
                persons.add(one.participant());
            }
        }
        persons.retainAll(admitted());
        return persons.size();
    }

    /** Walks the stay month by month: three whole months must fit before the day after its end. */
    private boolean threeMonths(OutcomeFact one) {
        LocalDate from = one.from();
        if (from == null) {
            return false;
        }
        LocalDate dayAfter = day.plusDays(1);
        if (one.to() != null && one.to().plusDays(1).isBefore(dayAfter)) {
            dayAfter = one.to().plusDays(1);
        }
        int year = from.getYear();
        int month = from.getMonthValue() + 3;
        if (month > 12) {
            month -= 12;
            year++;
        }
        int lengthOfMonth = LocalDate.of(year, month, 1).lengthOfMonth();
        LocalDate due = LocalDate.of(year, month, Math.min(from.getDayOfMonth(), lengthOfMonth));
        return !dayAfter.isBefore(due);
    }

    int employed() {
        Set<String> persons = new HashSet<>();
        for (OutcomeFact one : story.outcomes) {
            if (one.kind().equals("employment")
                    && one.from() != null
                    && one.from().compareTo(day) <= 0) {
                persons.add(one.participant());
            }
        }
        persons.retainAll(admitted());
        return persons.size();
    }

    int said(Set<String> population, String question, boolean favourableOnly) {
        int count = 0;
        for (String person : population) {
            SurveyFact.Response latest = null;
            for (SurveyFact survey : story.surveys) {
                for (SurveyFact.Response one : survey.responses()) {
                    if (one.respondent().equals(person)
                            && one.on().compareTo(day) <= 0
                            && (latest == null || one.on().compareTo(latest.on()) >= 0)) {
                        latest = one;
                    }
                }
            }
            if (latest == null || !latest.status().equals("answered")) {
                continue;
            }
            String value = latest.answers().get(question);
            if (value != null && (!favourableOnly || value.equals("yes"))) {
                count++;
            }
        }
        return count;
    }

    long spent(int year) {
        long sum = 0;
        for (CostFact one : story.costs) {
            if (one.year() == year && one.on().compareTo(day) <= 0) {
                sum += one.amount();
            }
        }
        return sum;
    }
}
