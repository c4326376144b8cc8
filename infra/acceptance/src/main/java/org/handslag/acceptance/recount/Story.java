package org.handslag.acceptance.recount;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What the ledger's lines tell, as plain facts. */
final class Story {

    /** A person as registered. */
    record Person(String gender, String municipality) {}

    /** Days in a row, both included; no end: still so. */
    record Span(LocalDate from, @Nullable LocalDate to) {
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** One person's way through one cohort. */
    static final class Admission {
        String participant = "";
        String cohort = "";
        String source = "";
        LocalDate referred = LocalDate.MAX;
        String decision = "";
        @Nullable LocalDate decided;
        @Nullable LocalDate withdrawn;
        @Nullable LocalDate completed;
        @Nullable LocalDate endedEarly;
        String endReason = "";
        final List<Span> leaves = new ArrayList<>();

        boolean admittedBy(LocalDate day) {
            return decision.equals("selected") && by(decided, day) && withdrawn == null;
        }
    }

    /** A mentor with the part in the programme. */
    static final class Mentor {
        String gender = "";
        String municipality = "";
        String industry = "";
        String channel = "";
        boolean coordinating;
        int capacity;
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
        @Nullable LocalDate mentorYes;
        @Nullable LocalDate participantYes;
        @Nullable LocalDate declined;
        @Nullable LocalDate agreed;
        @Nullable LocalDate ended;
        String endReason = "";
        final List<Span> pauses = new ArrayList<>();

        @Nullable LocalDate accepted() {
            LocalDate one = mentorYes;
            LocalDate other = participantYes;
            if (one == null || other == null) {
                return null;
            }
            LocalDate later = one.isAfter(other) ? one : other;
            return later.isAfter(proposed) ? later : proposed;
        }

        boolean acceptedBy(LocalDate day) {
            return by(accepted(), day);
        }

        boolean endedBy(LocalDate day) {
            return acceptedBy(day) && by(ended, day);
        }
    }

    /** A round of choosing: how many could be chosen and choose when it opened, and what came. */
    static final class Round {
        String cohort = "";
        LocalDate opened = LocalDate.MAX;
        int participants;
        int mentors;
        final Map<String, List<String>> choices = new LinkedHashMap<>();
        boolean resolved;
        int proposals;
        @Nullable LocalDate published;
    }

    /** What somebody reached. */
    static final class Outcome {
        String admission = "";
        String kind = "";
        String via = "";
        LocalDate recorded = LocalDate.MAX;
        @Nullable LocalDate offered;
        @Nullable LocalDate from;
        @Nullable LocalDate to;
        JsonNode employment = MissingNode.getInstance();
    }

    /** A meeting of a pair or of a mentor with own participants. */
    static final class Meeting {
        String kind = "";
        String cohort = "";
        String format = "physical";
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
        boolean cancelled;
        int participants;
        int mentors;
        int others;
    }

    /** A survey and each respondent's attempts in the order in which they were recorded. */
    static final class Survey {
        String key = "";
        String cohort = "";
        LocalDate opened = LocalDate.MAX;
        final Set<String> asked = new HashSet<>();
        final Map<String, List<Attempt>> attempts = new LinkedHashMap<>();
    }

    /** One attempt to reach a respondent. */
    record Attempt(LocalDate on, String status, JsonNode answers) {}

    /** Money spent. */
    record Cost(int year, String line, BigDecimal amount, LocalDate on) {}

    /** How far a row of the plan is. */
    record Activity(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** A decision that was taken. */
    record Decision(LocalDate on, String outcome) {}

    final Map<String, String> cohorts = new HashMap<>();
    final Map<String, Person> persons = new HashMap<>();
    final Map<String, Admission> admissions = new LinkedHashMap<>();
    final Map<String, Mentor> mentors = new LinkedHashMap<>();
    final Map<String, Pair> pairs = new LinkedHashMap<>();
    final Map<String, Round> rounds = new LinkedHashMap<>();
    final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    final Map<String, Meeting> meetings = new LinkedHashMap<>();
    final Map<String, Event> events = new LinkedHashMap<>();
    final Map<String, Survey> surveys = new LinkedHashMap<>();
    final List<Cost> costs = new ArrayList<>();
    final Map<String, Activity> activities = new HashMap<>();
    final Map<String, Decision> decisions = new HashMap<>();
    final List<LocalDate> deviations = new ArrayList<>();

    /** Whether something is dated, and not after the day. */
    static boolean by(@Nullable LocalDate date, LocalDate day) {
        return date != null && !date.isAfter(day);
    }
}
