package org.handslag.acceptance.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Request;
import tools.jackson.databind.JsonNode;

/**
 * What must hold of a programme in the end, whatever happened on the way, found by reading the
 * services: the invariants that each of them guards, and that their answers agree with the ledger.
 */
final class Invariants {

    private static final Set<String> LIVE = Set.of("accepted", "agreed");
    private static final Set<String> UNDECIDED = Set.of("referred", "in-intake", "waiting");

    private final Front front;
    private final Actor leader;
    private final String programme;
    private final Collection<String> cohorts;
    private final Set<String> begun = new HashSet<>();
    private final List<String> broken = new ArrayList<>();

    private Invariants(Front front, Cast cast) {
        this.front = front;
        this.leader = cast.processLeader;
        this.programme = cast.programme;
        this.cohorts = cast.cohorts.values();
        for (Frame.Cohort cohort : cast.frame.cohorts()) {
            if (!cohort.starts().isAfter(cast.frame.ends())) {
                begun.add(cast.cohorts.getOrDefault(cohort.key(), ""));
            }
        }
    }

    /**
     * Each invariant that does not hold, in words.
     *
     * @param told the figures of the ledger
     */
    static List<String> broken(Front front, Cast cast, Map<String, Integer> told) {
        Invariants invariants = new Invariants(front, cast);
        for (String service :
                List.of(
                        "participant-service",
                        "mentor-service",
                        "matching-service",
                        "meeting-service")) {
            front.settle(cast.processLeader, service);
        }
        invariants.admissions(told);
        invariants.pairs(told);
        invariants.meetings(told);
        invariants.outcomes(told);
        return invariants.broken;
    }

    private void admissions(Map<String, Integer> told) {
        Set<String> seen = new HashSet<>();
        int admitted = 0;
        int completed = 0;
        int early = 0;
        int away = 0;
        List<JsonNode> all = new ArrayList<>();
        for (String cohort : cohorts) {
            all.addAll(all("list-admissions", "/api/admissions", "cohort=" + cohort));
        }
        for (JsonNode one : all) {
            String whose = text(one, "participant") + "/" + text(one, "cohort");
            hold(seen.add(whose), "one admission per person and cohort: " + whose);
            String state = text(one, "state");
            hold(
                    !UNDECIDED.contains(state) || !begun.contains(text(one, "cohort")),
                    "nobody is left undecided when the cohort starts: " + text(one, "id"));
            admitted +=
                    Set.of("admitted", "on-leave", "completed", "ended-early").contains(state)
                            ? 1
                            : 0;
            completed += state.equals("completed") ? 1 : 0;
            early += state.equals("ended-early") ? 1 : 0;
            away += state.equals("on-leave") ? 1 : 0;
        }
        equal(told, "applicants", all.size());
        equal(told, "admitted", admitted);
        equal(told, "completed", completed);
        equal(told, "endedEarly", early);
        equal(told, "onLeave", away);
    }

    private void pairs(Map<String, Integer> told) {
        Map<String, Integer> places = new HashMap<>();
        int active = 0;
        for (JsonNode mentor : all("list-mentors", "/api/mentors")) {
            places.put(text(mentor, "id"), mentor.path("capacity").asInt());
            for (JsonNode part : mentor.path("engagements").values()) {
                boolean here = text(part, "programme").equals(programme);
                active += here && part.has("activatedOn") ? 1 : 0;
            }
        }
        equal(told, "mentors", active);
        Map<String, Integer> held = new HashMap<>();
        Set<String> live = new HashSet<>();
        int accepted = 0;
        for (JsonNode pair : all("list-pairs", "/api/pairs")) {
            boolean no = said(pair, "mentor", "no") || said(pair, "participant", "no");
            boolean came = pair.has("acceptedOn");
            accepted += came ? 1 : 0;
            hold(!(came && no), "nobody is paired against a no: " + text(pair, "id"));
            if (LIVE.contains(text(pair, "state"))) {
                String slot = text(pair, "participant") + "/" + text(pair, "cohort");
                hold(live.add(slot), "one live pair per participant and cohort: " + slot);
                held.merge(text(pair, "mentor"), 1, Integer::sum);
            }
        }
        held.forEach(
                (mentor, number) ->
                        hold(
                                number <= places.getOrDefault(mentor, 0),
                                "no mentor has more than they take: " + mentor));
        equal(told, "pairs", accepted);
    }

    private static boolean said(JsonNode pair, String side, String answer) {
        return pair.path("answers").path(side).path("answer").asString("").equals(answer);
    }

    private void meetings(Map<String, Integer> told) {
        int held = 0;
        int missed = 0;
        for (JsonNode one : all("list-meetings", "/api/meetings")) {
            held += text(one, "state").equals("held") ? 1 : 0;
            missed += text(one, "state").equals("missed") ? 1 : 0;
        }
        equal(told, "meetingsHeld", held);
        equal(told, "meetingsMissed", missed);
        long events =
                all("list-group-events", "/api/group-events").stream()
                        .filter(one -> text(one, "state").equals("held"))
                        .count();
        equal(told, "groupEvents", (int) events);
    }

    private void outcomes(Map<String, Integer> told) {
        int placements = 0;
        Set<String> employed = new HashSet<>();
        for (JsonNode one : all("list-outcomes", "/api/outcomes")) {
            switch (text(one, "kind")) {
                case "placement", "internship" -> placements++;
                case "employment" -> employed.add(text(one, "admission"));
                default -> {}
            }
        }
        equal(told, "placements", placements);
        equal(told, "employed", employed.size());
    }

    private List<JsonNode> all(String operation, String path) {
        return all(operation, path, "programme=" + programme);
    }

    private List<JsonNode> all(String operation, String path, String filter) {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            JsonNode page =
                    front.send(Request.get(leader, operation, path + "?limit=200&" + filter + next))
                            .body();
            items.addAll(page.path("items").values());
            next = page.has("next") ? "&after=" + page.path("next").asString("") : "";
        } while (!next.isEmpty());
        return items;
    }

    private void equal(Map<String, Integer> told, String figure, int read) {
        int said = told.getOrDefault(figure, 0);
        hold(said == read, figure + ": the ledger tells " + said + ", the services " + read);
    }

    private void hold(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
