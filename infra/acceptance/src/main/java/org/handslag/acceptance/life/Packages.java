package org.handslag.acceptance.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.handslag.acceptance.client.Fields;
import org.handslag.acceptance.stage.Stage;
import org.handslag.acceptance.stage.Strand;
import org.jspecify.annotations.Nullable;

/** Reusable packages for internships: those of the blueprint, and one that staff save. */
final class Packages {

    private static final String OWN = "step-by-step";

    private final Stage stage;
    private final Cast cast;

    /**
     * A package that an offer can follow.
     *
     * @param goals the keys of what it leads to
     */
    record Known(String key, @Nullable String field, List<String> goals) {}

    Packages(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    /** Saves a package and answers all that there are. */
    List<Known> save() {
        List<Known> all = new ArrayList<>();
        for (var each : cast.definition.list("placements", "packages")) {
            all.add(
                    new Known(
                            Definition.keyOf(each),
                            each.path("field").asString(null),
                            each.path("competenceGoals").values().stream()
                                    .map(Definition::keyOf)
                                    .toList()));
        }
        List<Map<String, Object>> goals =
                List.of(
                        coded("routines", "Kan arbetsplatsens rutiner", "Kan rutinene på stedet"),
                        coded("on-ones-own", "Löser uppgifter själv", "Løser oppgaver selv"),
                        coded("language", "Klarar yrkets språk", "Klarer språket i yrket"));
        List<String> fields = cast.definition.keys("placements", "fields");
        String field = fields.isEmpty() ? null : fields.getFirst();
        Strand calls = stage.strand("packages");
        calls.post(
                cast.processLeader,
                "save-package",
                "/api/internship-packages",
                Fields.of(
                        "programme",
                        cast.programme,
                        "key",
                        OWN,
                        "title",
                        cast.words("Praktik steg för steg", "Praksis steg for steg"),
                        "field",
                        field,
                        "phases",
                        List.of(
                                phase("look", 2, "Gå med och se", "Gå med og se"),
                                phase("along", 6, "Arbeta tillsammans", "Arbeide sammen"),
                                phase("alone", 4, "Arbeta själv", "Arbeide selv")),
                        "trainingNeeds",
                        List.of(coded("safety", "Säkerhet på arbetet", "Sikkerhet på jobben")),
                        "competenceGoals",
                        goals));
        all.add(
                new Known(
                        OWN, field, goals.stream().map(goal -> (String) goal.get("key")).toList()));
        return all;
    }

    private Map<String, Object> phase(String key, int weeks, String swedish, String norwegian) {
        Map<String, Object> phase = coded(key, swedish, norwegian);
        phase.put("weeks", weeks);
        phase.put("tasks", List.of(coded("task-" + key, swedish, norwegian)));
        return phase;
    }

    private Map<String, Object> coded(String key, String swedish, String norwegian) {
        return Fields.of("key", key, "title", cast.words(swedish, norwegian));
    }
}
