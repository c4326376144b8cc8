package org.handslag.acceptance.life;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a ledger tells in figures, for {@code summary.json}. */
final class Tally {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Set<String> away = new HashSet<>();
    private final Set<String> paired = new HashSet<>();
    private final Set<String> employed = new HashSet<>();

    private Tally() {
        for (String figure :
                new String[] {
                    "applicants",
                    "admitted",
                    "mentors",
                    "pairs",
                    "rematched",
                    "meetingsHeld",
                    "meetingsMissed",
                    "groupEvents",
                    "onLeave",
                    "completed",
                    "endedEarly",
                    "placements",
                    "employed"
                }) {
            counts.put(figure, 0);
        }
    }

    /**
     * Counts a ledger.
     *
     * @throws IOException where it cannot be read
     */
    static Map<String, Integer> of(Path ledger) throws IOException {
        Tally tally = new Tally();
        try (Stream<String> lines = Files.lines(ledger)) {
            lines.forEach(line -> tally.line(JSON.readTree(line)));
        }
        tally.counts.put("onLeave", tally.away.size());
        tally.counts.put("pairs", tally.paired.size());
        tally.counts.put("employed", tally.employed.size());
        return tally.counts;
    }

    private void line(JsonNode line) {
        JsonNode request = line.path("request");
        String aggregate = aggregate(line);
        switch (line.path("operation").asString("")) {
            case "refer" -> one("applicants");
            case "import-participants" ->
                    line.path("answer").path("items").values().stream()
                            .filter(person -> person.has("admission"))
                            .forEach(_ -> one("applicants"));
            case "decide-admission" -> {
                if (request.path("outcome").asString("").equals("selected")) {
                    one("admitted");
                }
            }
            case "move-up" -> {
                // Else a place was offered, and a decision follows.
                if (line.path("answer").path("state").asString("").equals("admitted")) {
                    one("admitted");
                }
            }
            case "activate-mentor" -> one("mentors");
            case "propose-pair" -> {
                if (request.has("previousPair")) {
                    one("rematched");
                }
            }
            case "answer-pair" -> {
                if (line.path("answer").path("state").asString("").equals("accepted")) {
                    paired.add(aggregate);
                }
            }
            case "record-meeting" -> {
                if (request.has("heldOn")) {
                    one("meetingsHeld");
                } else if (request.has("missedOn")) {
                    one("meetingsMissed");
                }
            }
            case "record-month" -> {
                for (JsonNode row : request.path("rows").values()) {
                    one(row.has("heldOn") ? "meetingsHeld" : "meetingsMissed");
                }
            }
            case "hold-meeting" -> one("meetingsHeld");
            case "miss-meeting" -> one("meetingsMissed");
            case "hold-group-event" -> one("groupEvents");
            case "start-leave" -> away.add(aggregate);
            case "end-leave" -> away.remove(aggregate);
            case "complete" -> one("completed");
            case "end-early" -> {
                away.remove(aggregate);
                one("endedEarly");
            }
            case "record-outcome" -> {
                switch (request.path("kind").asString("")) {
                    case "placement", "internship" -> one("placements");
                    case "employment" -> employed.add(request.path("admission").asString(""));
                    default -> {}
                }
            }
            default -> {}
        }
    }

    private void one(String figure) {
        counts.merge(figure, 1, Integer::sum);
    }

    private static String aggregate(JsonNode line) {
        String[] path = line.path("path").asString("").split("/");
        return path.length > 3 ? path[3] : line.path("id").asString("");
    }
}
