package org.handslag.acceptance.malformed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real aggregates to aim at.
 *
 * @param ids by kind in the singular, e.g. {@code participant}: ids of this tenant
 * @param foreign ids of another tenant
 */
public record Ground(Map<String, List<String>> ids, List<String> foreign) {

    private static final Map<String, String> MADE_BY =
            Map.ofEntries(
                    Map.entry("create-programme", "programme"),
                    Map.entry("open-cohort", "cohort"),
                    Map.entry("register-participant", "participant"),
                    Map.entry("refer", "admission"),
                    Map.entry("record-outcome", "outcome"),
                    Map.entry("register-organisation", "organisation"),
                    Map.entry("recruit-mentor", "mentor"),
                    Map.entry("open-round", "round"),
                    Map.entry("propose-pair", "pair"),
                    Map.entry("sign-agreement", "pair"),
                    Map.entry("record-meeting", "meeting"),
                    Map.entry("plan-group-event", "event"),
                    Map.entry("open-survey", "survey"),
                    Map.entry("freeze-report", "report"));

    /**
     * The ground that a demo has laid.
     *
     * @param ledger the demo's {@code facts.ndjson}
     * @param foreign another tenant's ledger
     * @throws IOException where one of them cannot be read
     */
    public static Ground of(Path ledger, Path foreign) throws IOException {
        return new Ground(
                made(ledger), made(foreign).values().stream().flatMap(List::stream).toList());
    }

    private static Map<String, List<String>> made(Path ledger) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, List<String>> made = new HashMap<>();
        for (String line : Files.readAllLines(ledger)) {
            JsonNode call = json.readTree(line);
            String kind = MADE_BY.get(call.path("operation").asString(""));
            String id = call.path("id").asString("");
            if (kind != null && !id.isEmpty()) {
                made.computeIfAbsent(kind, key -> new ArrayList<>()).add(id);
            }
        }
        return made;
    }
}
