package org.handslag.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.handslag.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CombinedDocumentTest {
    private static final JsonNode OWN = document("/api/tenants", "Tenant");

    private static JsonNode document(String path, String view) {
        return Json.strict()
                .readTree(
                        """
                        {
                          "openapi": "3.1.0",
                          "info": {"title": "Handslag: one", "version": "1", "description": "Of one. Of all."},
                          "servers": [{"url": "/"}],
                          "paths": {
                            "%s": {"get": {"tags": ["a-tag"], "responses": {
                              "200": {"schema": {"$ref": "#/components/schemas/%s"}},
                              "404": {"$ref": "#/components/responses/problem-404"}}}},
                            "/api/reads": {"get": {"operationId": "list-reads"}}
                          },
                          "components": {
                            "responses": {"problem-404": {"schema": {"$ref": "#/components/schemas/Problem"}}},
                            "schemas": {"Problem": {"type": "object"}, "%s": {"description": "%s"}}
                          }
                        }
                        """
                                .formatted(path, view, view, path));
    }

    @Test
    void holdsWhatTheGatewayLeadsToAndNothingThatAServiceHasForTheGatewayOnly() {
        JsonNode whole =
                CombinedDocument.of(
                        OWN, Map.of("mentor-service", document("/api/mentors", "View")), List.of());

        assertThat(whole.path("paths").propertyNames())
                .containsExactly("/api/mentors", "/api/reads", "/api/tenants");
        assertThat(whole.at("/info/title").asString()).isEqualTo("Handslag");
        assertThat(whole.at("/info/description").asString()).isEqualTo("Of all.");
        assertThat(whole.has("x-handslag-missing")).isFalse();
    }

    @Test
    void keepsSchemasOfTheSameNameApartAndWhatAllHaveTogether() {
        JsonNode whole =
                CombinedDocument.of(
                        OWN,
                        Map.of(
                                "mentor-service", document("/api/mentors", "View"),
                                "meeting-service", document("/api/meetings", "View")),
                        List.of());

        assertThat(whole.at("/components/schemas").propertyNames())
                .containsExactly("Problem", "gateway.Tenant", "meeting.View", "mentor.View");
        assertThat(whole.at("/components/schemas/meeting.View/description").asString())
                .isEqualTo("/api/meetings");
        JsonNode answers = whole.at("/paths/~1api~1meetings/get/responses");
        assertThat(answers.at("/200/schema/$ref").asString())
                .isEqualTo("#/components/schemas/meeting.View");
        assertThat(answers.at("/404/$ref").asString())
                .isEqualTo("#/components/responses/problem-404");
        assertThat(whole.at("/components/responses/problem-404/schema/$ref").asString())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void namesServicesThatAreAway() {
        assertThat(
                        CombinedDocument.of(OWN, Map.of(), List.of("mentor-service"))
                                .path("x-handslag-missing")
                                .toString())
                .isEqualTo("[\"mentor-service\"]");
    }
}
