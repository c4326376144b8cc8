package org.handslag.acceptance.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handslag.acceptance.RunningPlatform;
import org.handslag.acceptance.SharedWorld;
import org.handslag.acceptance.client.Call;
import org.handslag.acceptance.client.Wire;
import org.handslag.acceptance.openapi.Operation;
import org.handslag.acceptance.world.Place;
import org.handslag.acceptance.world.Subject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TheAccessMatrixTest {

    /** Enough to see whether the check itself can fail. */
    private static final Set<String> FEW = Set.of("show-mentor", "list-pairs", "record-cost");

    private static SharedWorld shared;

    @BeforeAll
    static void made() {
        shared = SharedWorld.make("matrix");
    }

    @Test
    void everyOperationAnswersEveryRoleAsTheMatrixSays() throws Exception {
        MatrixReport report =
                checking(shared.operations(), published(), shared.recipes())
                        .check(shared.world(), Extent.PART, refusals());
        System.out.printf(
                "%d operations, %d cells, %d calls in %.1f s%n",
                report.operations(), report.cells(), report.calls(), report.seconds());
        assertThat(report.unexpected()).isEmpty();
        assertThat(report.operations()).isGreaterThan(90);
    }

    @Test
    @Tag("long")
    void alsoWhereEachServiceIsAskedDirectly() throws Exception {
        MatrixReport report =
                MatrixCheck.of(RunningPlatform.shared().installation(), Extent.BOTH_DOORS);
        assertThat(report.unexpected()).isEmpty();
    }

    @Test
    void eachServiceRefusesAHundredForgedTokensOfAHundred() throws Exception {
        assertThat(refusals().atEach(shared.world(), 100))
                .hasSize(6)
                .allSatisfy((service, refused) -> assertThat(refused).as(service).isEqualTo(100));
    }

    @Test
    void allThatIsKnownOfAProtectedPersonIsForTheOfficerAndThemselves() {
        String person = shared.world().at(Place.PROTECTED).find("participant").orElseThrow();
        String path = "/api/people/" + person + "/export";
        for (Subject subject : shared.world().subjects()) {
            Wire.Reply reply =
                    shared.site()
                            .wire()
                            .send(
                                    shared.site()
                                            .as(
                                                    subject.actor(),
                                                    Call.of(
                                                            "GET",
                                                            shared.site().doors().gateway(),
                                                            path,
                                                            null)));
            switch (subject.label()) {
                case "data-protection-officer" -> {
                    JsonNode export = shared.site().wire().tree(reply);
                    assertThat(export.path("missing")).isEmpty();
                    assertThat(export.path("parts").findValuesAsString("service"))
                            .contains("participant-service", "matching-service", "meeting-service");
                    assertThat(reply.text())
                            .contains(person, "Invented name", "Invented cv", "@example.org");
                }
                case "participant", "mentor" ->
                        assertThat(reply.status()).as(subject.label()).isEqualTo(404);
                default -> assertThat(reply.status()).as(subject.label()).isEqualTo(403);
            }
        }
    }

    @Test
    void aMatrixThatPromisesMoreThanTheServiceGivesIsNoticed() throws Exception {
        Map<String, Map<String, Map<String, String>>> rules = few();
        cells(rules, "mentor-service", "show-mentor").put("board-reader", "tenant");
        assertThat(found(rules)).anyMatch(line -> line.contains("show-mentor as board-reader"));
    }

    @Test
    void aMatrixThatPromisesLessThanTheServiceGivesIsNoticed() throws Exception {
        Map<String, Map<String, Map<String, String>>> rules = few();
        cells(rules, "mentor-service", "show-mentor").remove("process-leader");
        assertThat(found(rules)).anyMatch(line -> line.contains("show-mentor as process-leader"));
    }

    @Test
    void aMatrixThatDrawsTheScopeNarrowerThanTheServiceIsNoticed() throws Exception {
        Map<String, Map<String, Map<String, String>>> rules = few();
        cells(rules, "mentor-service", "show-mentor").put("process-leader", "own");
        assertThat(found(rules)).anyMatch(line -> line.contains("at not own"));
    }

    @Test
    void anOperationThatTheMatrixTheDocumentsOrTheRecipesLackIsNoticed() {
        Map<String, Map<String, Map<String, String>>> rules = few();
        rules.get("matching-service").remove("list-pairs");
        rules.get("mentor-service").put("fire-mentor", new TreeMap<>(Map.of("mentor", "own")));
        Map<String, Recipe> recipes = new HashMap<>(shared.recipes());
        recipes.remove("record-cost");
        assertThat(checking(fewOperations(), new AccessFiles(rules), recipes).gaps())
                .anyMatch(gap -> gap.startsWith("list-pairs: in OpenAPI and not in the matrix"))
                .anyMatch(gap -> gap.startsWith("fire-mentor: in the matrix of mentor-service"))
                .anyMatch(gap -> gap.startsWith("record-cost: there is no recipe"));
    }

    private static CheckingMatrix checking(
            List<Operation> operations, AccessFiles access, Map<String, Recipe> recipes) {
        return new CheckingMatrix(shared.site(), operations, access, recipes);
    }

    private static Refusals refusals() throws Exception {
        return new Refusals(shared.site(), shared.recipes());
    }

    private static AccessFiles published() {
        return AccessFiles.of(shared.site().doors().services().keySet());
    }

    private static List<Operation> fewOperations() {
        return shared.operations().stream().filter(each -> FEW.contains(each.name())).toList();
    }

    /** The published rules of a few operations, to be changed. */
    private static Map<String, Map<String, Map<String, String>>> few() {
        Map<String, Map<String, Map<String, String>>> rules = new LinkedHashMap<>();
        published()
                .rules()
                .forEach(
                        (service, operations) -> {
                            Map<String, Map<String, String>> some = new TreeMap<>();
                            operations.forEach(
                                    (name, cells) -> {
                                        if (FEW.contains(name)) {
                                            some.put(name, new TreeMap<>(cells));
                                        }
                                    });
                            rules.put(service, some);
                        });
        return rules;
    }

    private static Map<String, String> cells(
            Map<String, Map<String, Map<String, String>>> rules, String service, String name) {
        return rules.get(service).get(name);
    }

    private static List<String> found(Map<String, Map<String, Map<String, String>>> rules)
            throws Exception {
        Map<String, Recipe> recipes =
                shared.recipes().entrySet().stream()
                        .filter(each -> FEW.contains(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return checking(fewOperations(), new AccessFiles(rules), recipes)
                .check(shared.world(), Extent.GATEWAY, refusals())
                .unexpected();
    }
}
