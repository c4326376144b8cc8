package org.handslag.acceptance.recount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the ledger's lines tell, as plain facts. */
final class Story {

    /** A cohort as it was opened. */
    record Cohort(String key, LocalDate opened, JsonNode said) {}

    /** A person as registered; no year of birth: 0. */
    record Person(String gender, String municipality, int born) {
        /** How old they turned in the year of a day, in tens of years. */
        String band(LocalDate on) {
            int age = on.getYear() - born;
            if (born == 0) {
                return "unknown";
            }
            if (age < 35) {
                return age < 25 ? "under-25" : "25-34";
            }
            return age < 45 ? "35-44" : age < 55 ? "45-54" : "55-plus";
        }
    }

    /** Days in a row, both included; no end: still so. */
    record Span(LocalDate from, @Nullable LocalDate to) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        boolean touches(LocalDate first, LocalDate last) {
            return !last.isBefore(from) && (to == null || !first.isAfter(to));
        }
    }

    /** A time away, and when it was offered to finish afterwards. */
    record Leave(Span span, @Nullable LocalDate offered) {}

    /** What was decided about an admission, and when. */
    record Verdict(String outcome, LocalDate on, String reason) {}

    /** One person's way through one cohort. */
    static final class Admission {
        String participant = "";
        String cohort = "";
        String source = "";
        LocalDate referred = LocalDate.MAX;
        final List<Verdict> verdicts = new ArrayList<>();
        @Nullable LocalDate withdrawn;
        @Nullable LocalDate completed;
        @Nullable LocalDate endedEarly;
        String endReason = "";
        final List<Leave> leaves = new ArrayList<>();

        /** The decision that held on the day; null where there was none. */
        @Nullable Verdict verdict(LocalDate day) {
            return verdicts.stream()
                    .filter(one -> by(one.on(), day))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }

        boolean admittedBy(LocalDate day) {
            Verdict verdict = verdict(day);
            LocalDate left = withdrawn;
            return verdict != null
                    && verdict.outcome().equals("selected")
                    && (left == null || !left.isBefore(verdict.on()));
        }

        /** The leave that the person was on; null where they were not away. */
        @Nullable Leave leaveOn(LocalDate day) {
            return !admittedBy(day) || by(completed, day) || by(endedEarly, day)
                    ? null
                    : leaves.stream().filter(one -> one.span().holds(day)).findFirst().orElse(null);
        }
    }

    /** A mentor with the part in the programme. */
    static final class Mentor {
        String gender = "";
        String municipality = "";
        String industry = "";
        String organisation = "";
        String channel = "";
        boolean forOne;
        boolean fresh;
        int capacity;
        final List<LocalDate> coordinating = new ArrayList<>();
        LocalDate recruited = LocalDate.MAX;
        @Nullable LocalDate activated;
        @Nullable LocalDate ended;
    }

    /** Two people who were proposed to each other. */
    static final class Pair {
        String cohort = "";
        String participant = "";
        String mentor = "";
        LocalDate proposed = LocalDate.MAX;
        @Nullable LocalDate trial;
        @Nullable LocalDate mentorYes;
        @Nullable LocalDate participantYes;
        @Nullable LocalDate declined;
        final Map<String, LocalDate> signatures = new LinkedHashMap<>();
        @Nullable LocalDate agreed;
        @Nullable LocalDate ended;
        String endReason = "";
        final List<Span> pauses = new ArrayList<>();

        @Nullable LocalDate accepted() {
            LocalDate one = mentorYes;
            LocalDate other = participantYes;
            if (one == null || other == null || declined != null) {
                return null;
            }
            LocalDate later = one.isAfter(other) ? one : other;
            return later.isAfter(proposed) ? later : proposed;
        }

        boolean acceptedBy(LocalDate day) {
            return by(accepted(), day);
        }

        boolean liveOn(LocalDate day) {
            return acceptedBy(day) && !by(ended, day);
        }

        boolean endedBy(LocalDate day) {
            return acceptedBy(day) && by(ended, day);
        }
    }

    /** A round: how many could be chosen and choose when it opened, and what came of it. */
    static final class Round {
        String cohort = "";
        LocalDate opened = LocalDate.MAX;
        String mode = "";
        boolean byChoice = true;
        int participants;
        int mentors;
        final Map<String, List<String>> choices = new LinkedHashMap<>();
        @Nullable LocalDate resolved;
        @Nullable LocalDate published;
        @Nullable LocalDate cancelled;
        int proposals;
    }

    /** What somebody reached. */
    static final class Outcome {
        String participant = "";
        String kind = "";
        String via = "";
        LocalDate recorded = LocalDate.MAX;
        @Nullable LocalDate offered;
        @Nullable LocalDate from;
        @Nullable LocalDate to;
        JsonNode employment = MissingNode.getInstance();

        /** Whether two programmes recorded the same: by its first day, else by the offer's. */
        boolean same(Outcome other) {
            if (!participant.equals(other.participant) || !kind.equals(other.kind)) {
                return false;
            }
            if (from != null && other.from != null) {
                return from.equals(other.from);
            }
            if (offered != null || other.offered != null) {
                return Objects.equals(offered, other.offered);
            }
            return from == null && other.from == null && recorded.equals(other.recorded);
        }
    }

    /** What somebody does and learns at an organisation. */
    static final class Internship {
        String participant = "";
        LocalDate from = LocalDate.MAX;
        Set<String> goals = Set.of();
        String withMentor = "unknown";
        final List<Evaluation> evaluations = new ArrayList<>();
        final List<LocalDate> followUps = new ArrayList<>();
        @Nullable LocalDate ended;
        String endReason = "";
    }

    /** That two looked back, and which goals they found reached. */
    record Evaluation(LocalDate on, List<String> reached) {}

    /** A meeting of a pair, of a mentor with own participants, or of a participant with staff. */
    static final class Meeting {
        String kind = "";
        String cohort = "";
        String pair = "";
        String mentor = "";
        String participant = "";
        String format = "";
        int minutes;
        @Nullable LocalDate held;
        @Nullable LocalDate missed;
        boolean cancelled;
    }

    /** An event for many. */
    static final class Event {
        String kind = "";
        String theme = "";
        LocalDate planned = LocalDate.MAX;
        @Nullable LocalDate held;
        @Nullable LocalDate cancelled;
        List<String> participants = List.of();
        List<String> mentors = List.of();
        int others;
    }

    /** A survey and each respondent's attempts in the order in which they were recorded. */
    static final class Survey {
        String key = "";
        String cohort = "";
        LocalDate opened = LocalDate.MAX;
        @Nullable LocalDate closed;
        int number;
        final Set<String> asked = new HashSet<>();
        final Map<String, List<Attempt>> attempts = new LinkedHashMap<>();
        final List<Links> links = new ArrayList<>();

        /** Anonymous links that were given out; what came of them stands in no ledger. */
        record Links(LocalDate on, int number) {}
    }

    /** One attempt to reach a respondent. */
    record Attempt(LocalDate on, String status, JsonNode answers) {}

    /** That an organisation was spoken with. */
    record Contact(String organisation, LocalDate on, String way, String result) {}

    /** Mentors promised before they had a name. */
    static final class Promise {
        LocalDate on = LocalDate.MAX;
        int places;
        final List<LocalDate> named = new ArrayList<>();
        @Nullable LocalDate withdrawn;
    }

    /** A placement or internship that an organisation offers. */
    static final class Offer {
        LocalDate on = LocalDate.MAX;
        int places;
        @Nullable LocalDate to;
        @Nullable LocalDate closed;
    }

    /** An application to an offer. */
    static final class Application {
        LocalDate on = LocalDate.MAX;
        @Nullable LocalDate answered;
        boolean yes;
        @Nullable LocalDate withdrawn;
    }

    /** That staff were in touch. */
    record Touch(LocalDate on, String how) {}

    /** Money spent. */
    record Cost(int year, String line, BigDecimal amount, LocalDate on) {}

    /** How far a row of the plan is. */
    record Activity(@Nullable LocalDate from, @Nullable LocalDate to, String state) {}

    /** A decision that was taken. */
    record Decision(LocalDate on, String outcome) {}

    /** A deviation, risk, lesson or change; no row: about none. */
    record Deviation(
            LocalDate on,
            String kind,
            @Nullable Integer row,
            List<Assessment> assessments,
            List<LocalDate> closed) {
        /** The assessment that held on the day; null where there was none. */
        @Nullable Assessment assessed(LocalDate day) {
            return assessments.stream()
                    .filter(one -> by(one.on(), day))
                    .reduce((one, next) -> next.on().isBefore(one.on()) ? one : next)
                    .orElse(null);
        }
    }

    /** How great a risk was held to be. */
    record Assessment(LocalDate on, int likelihood, int consequence) {}

    final Map<String, Cohort> cohorts = new LinkedHashMap<>();
    final Map<String, Person> persons = new HashMap<>();
    final Map<String, Admission> admissions = new LinkedHashMap<>();
    final Map<String, Mentor> mentors = new LinkedHashMap<>();
    final Map<String, String> industries = new HashMap<>();
    final Map<String, Pair> pairs = new LinkedHashMap<>();
    final Map<String, Round> rounds = new LinkedHashMap<>();
    final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    final Map<String, Internship> internships = new LinkedHashMap<>();
    final Map<String, Meeting> meetings = new LinkedHashMap<>();
    final Map<String, Event> events = new LinkedHashMap<>();
    final Map<String, Survey> surveys = new LinkedHashMap<>();
    final List<Contact> contacts = new ArrayList<>();
    final Map<String, Promise> promises = new LinkedHashMap<>();
    final Map<String, Offer> offers = new LinkedHashMap<>();
    final Map<String, Application> applications = new LinkedHashMap<>();
    final List<Touch> touches = new ArrayList<>();
    final List<Cost> costs = new ArrayList<>();
    final Map<String, Activity> activities = new HashMap<>();
    final Map<String, Decision> decisions = new LinkedHashMap<>();
    final Map<String, Deviation> deviations = new LinkedHashMap<>();
    final List<LocalDate> frozen = new ArrayList<>();

    /** Whether something is dated, and not after the day. */
    static boolean by(@Nullable LocalDate date, LocalDate day) {
        return date != null && !date.isAfter(day);
    }
}
