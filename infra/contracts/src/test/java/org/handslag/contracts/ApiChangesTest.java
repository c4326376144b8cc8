package org.handslag.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiChangesTest {
    private static final String RELEASED =
            """
            {
              "info": {"version": "1"},
              "paths": {
                "/walks/{id}": {
                  "post": {
                    "operationId": "take-walk",
                    "x-handslag-roles": {"guide": "own", "walker": "own"},
                    "parameters": [
                      {"name": "id", "in": "path", "required": true},
                      {"name": "pace", "in": "query", "required": false, "schema": {"type": "string", "enum": ["slow", "fast"]}},
                      {"$ref": "#/components/parameters/key"}],
                    "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Take"}}}},
                    "responses": {
                      "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Walk"}}}},
                      "404": {"description": "none"}}
                  }
                },
                "/maps": {"get": {"operationId": "show-map", "security": [], "responses": {"200": {"content": {"text/html": {}}}}}}
              },
              "components": {
                "parameters": {"key": {"name": "key", "in": "header", "schema": {"type": "string"}}},
                "schemas": {
                  "Take": {"type": "object", "required": ["on"], "properties": {
                    "on": {"type": "string", "format": "date"},
                    "steps": {"type": "number", "maximum": 9},
                    "note": {"type": ["string", "null"]},
                    "with": {"type": "array", "items": {"type": "string", "maxLength": 20}}}},
                  "Walk": {"type": "object", "required": ["id"], "properties": {
                    "id": {"type": "string"},
                    "state": {"type": "string", "enum": ["planned", "over"]},
                    "steps": {"type": "integer"},
                    "then": {"$ref": "#/components/schemas/Walk"}}}
                }
              }
            }
            """;

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** What stands there is written in single quotes. */
    private static JsonNode with(String was, String is) {
        String before = was.replace('\'', '"');
        assertThat(RELEASED).contains(before);
        return json(RELEASED.replace(before, is.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'/maps': {'get'| '/charts': {'get'| GET /maps: is gone",
                "'take-walk'| 'go'| POST /walks/{}: has another operationId: go",
                "'security': [], | `` | GET /maps: needs a token",
                ", 'walker': 'own'| `` | POST /walks/{}: is no longer permitted to walker",
                "'name': 'pace'| 'name': 'speed'| POST /walks/{}: query pace is no longer taken",
                "'required': false| 'required': true| POST /walks/{}: query pace is required",
                "'in': 'header',| 'in': 'header', 'required': true,| POST /walks/{}: header key is required",
                "'slow', 'fast'| 'fast'| POST /walks/{} query pace: no longer takes slow",
                "'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Take'| 'required': true, 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Take'| POST /walks/{} request: is required",
                "'required': ['on']| 'required': ['on', 'steps']| POST /walks/{} request/steps: is required",
                "'note': {| 'remark': {| POST /walks/{} request/note: is gone",
                "'type': 'number'| 'type': 'integer'| POST /walks/{} request/steps: was [integer, number], is [integer]",
                "['string', 'null']| 'string'| POST /walks/{} request/note: was [null, string], is [string]",
                "'maximum': 9| 'maximum': 8| POST /walks/{} request/steps: maximum is 8",
                "'maxLength': 20| 'maxLength': 20, 'minLength': 2| POST /walks/{} request/with/*: minLength is 2",
                "'format': 'date'| 'format': 'date-time'| POST /walks/{} request/on: has another format",
                "'200': {'content': {'text/html'| '204': {'content': {'text/html'| GET /maps answer: 200 is no longer answered",
                "'text/html'| 'text/plain'| GET /maps answer 200: text/html is gone",
                "'state': {| 'stage': {| POST /walks/{} answer 200/state: is gone",
                "'required': ['id'], | `` | POST /walks/{} answer 200/id: may be absent",
                "'id': {'type': 'string'}| 'id': {'type': 'integer'}| POST /walks/{} answer 200/id: was [string], is [integer]",
                "'id': {'type': 'string'}| 'id': {}| POST /walks/{} answer 200/id: was [string], is []"
            })
    void aBreakIsToldWithItsPlace(String was, String is, String told) {
        assertThat(ApiChanges.breaking(json(RELEASED), with(was, is))).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{id}| {walk}",
                "'/maps': {'get'| '/charts': {'get': {}}, '/maps': {'get'",
                "'walker': 'own'| 'walker': 'own', 'officer': 'tenant'",
                "'slow', 'fast'| 'slow', 'fast', 'faster'",
                "'note': {| 'more': {'type': 'string'}, 'note': {",
                "'required': ['on'], | ``",
                "'maximum': 9| 'maximum': 10",
                "'planned', 'over'| 'planned', 'under-way', 'over'",
                "'state': {| 'since': {'type': 'string'}, 'state': {",
                "'required': ['id']| 'required': ['id', 'state']",
                "'404'| '409'",
                "'description': 'none'| 'description': 'nothing'"
            })
    void whatBreaksNobodyIsNotTold(String was, String is) {
        assertThat(ApiChanges.breaking(json(RELEASED), with(was, is))).isEmpty();
    }

    @Test
    void oneOfTwoWaysToSayTheSameMayGo() {
        String done = "'200': {'content': {'text/html': {}}}";
        JsonNode two = with(done, done + ", '201': {'content': {'text/html': {}}}");
        JsonNode other = with(done, done + ", '201': {'content': {'text/plain': {}}}");

        assertThat(ApiChanges.breaking(two, json(RELEASED))).isEmpty();
        assertThat(ApiChanges.breaking(other, json(RELEASED)))
                .containsExactly("GET /maps answer: 201 is no longer answered");
    }

    @Test
    void aBreakIsReleasedUnderAnotherVersionOnly(@TempDir Path folder) throws IOException {
        ReleasedApi released = ReleasedApi.in(folder);
        released.release(json(RELEASED));
        JsonNode broken = with("'take-walk'", "'go'");

        assertThat(released.text()).isEqualTo(ReleasedApi.written(json(RELEASED)));
        assertThatThrownBy(() -> released.release(broken)).hasMessageContaining("operationId");
        assertThat(released.text()).contains("take-walk");

        released.release(json(broken.toString().replace("\"version\":\"1\"", "\"version\":\"2\"")));
        assertThat(released.text()).contains("\"go\"");
    }
}
