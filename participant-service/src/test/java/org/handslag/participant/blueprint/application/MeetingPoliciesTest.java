package org.handslag.participant.blueprint.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What programmes of the field say about meetings can be said. */
class MeetingPoliciesTest {
    private static final BlueprintSchema SCHEMA = new BlueprintSchema();
    private static final JsonNode RIGHT =
            new Blueprints(SCHEMA).find("kavlinge-lomma").orElseThrow();

    private static void accepts(String part, String json) {
        ObjectNode copy = (ObjectNode) RIGHT.deepCopy();
        copy.set(part, JsonMapper.shared().readTree(json));
        assertThat(SCHEMA.faults(copy)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[{'key': 'm', 'title': 'M', 'level': 'pair', 'source': 'platform'}]",
                "[{'key': 'm', 'title': 'M', 'level': 'pair', 'everyMonths': 1}]",
                "[{'key': 'm', 'title': 'M', 'level': 'pair', 'perMonth': {'atLeast': 2}}]",
                "[{'key': 'm', 'title': 'M', 'level': 'pair', 'hoursPerMonth': {'atLeast': 2}}]",
                "[{'key': 'm', 'title': 'M', 'level': 'pair', 'total': {'min': 1, 'max': 2}}]",
                "[{'key': 'm', 'title': 'M', 'level': 'pair', 'total': 'unknown',"
                        + " 'form': 'either'}]",
                "[{'key': 'j', 'title': 'J', 'level': 'mentor', 'total': 3},"
                        + " {'key': 'i', 'title': 'I', 'level': 'pair', 'total': 3,"
                        + " 'between': 'j'}]",
                "[{'key': 'm', 'title': 'M', 'level': 'pair', 'total': 12, 'anyOrder': true,"
                        + " 'themes': [{'key': '11', 'title': 'Job-ready'},"
                        + " {'key': '12', 'title': 'Job-ready'}],"
                        + " 'minutes': {'by': 'participant', 'readBy': []}}]",
                "[{'key': 't', 'title': 'T', 'level': 'participant', 'purpose': 'three-way'}]"
            })
    void ofMeetings(String kinds) {
        accepts("meetings", "{\"kinds\": %s}".formatted(kinds.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'key': 'c', 'title': 'C', 'course': {'completion': 'all'}}",
                "{'key': 'c', 'title': 'C', 'course': {'completion': 'unknown'}}",
                "{'key': 'c', 'title': 'C', 'course': {'completion': {'attended': 4, 'of': 5}}}",
                "{'key': 'c', 'title': 'C', 'group': 'learning-group', 'stated': 'Now and then'}"
            })
    void ofEvents(String kind) {
        accepts("events", "{\"kinds\": [%s], \"themes\": []}".formatted(kind.replace('\'', '"')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'everyMonths': 3, 'with': 'pair', 'how': ['phone', 'visit']}"})
    void ofStayingInTouch(String contact) {
        accepts("contact", contact.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings =
                    "{'tasks': [{'key': 'a', 'title': 'A', 'theme': 'employment-law',"
                            + " 'for': 'mentor'}]}")
    void ofAWorkbook(String workbook) {
        accepts("workbook", workbook.replace('\'', '"'));
    }
}
