package org.handslag.participant.blueprint.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A blueprint may say much, little or nothing of mentors, firms and placements. */
class ABlueprintWithFirmsTest {
    private static final BlueprintSchema SCHEMA = new BlueprintSchema();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode blueprint =
            (ObjectNode) new Blueprints(SCHEMA).find("kavlinge-lomma").orElseThrow().deepCopy();

    @Test
    void saysNothingOfMentorsAndIsOne() {
        blueprint.putObject("mentors");
        assertThat(SCHEMA.faults(blueprint))
                .allMatch(
                        fault -> fault.pointer().startsWith("/conflicts/"), "a conflict about it");
    }

    @Test
    void saysThatCapacityIsUnknown() {
        ((ObjectNode) blueprint.get("mentors")).put("capacity", "unknown");
        assertThat(SCHEMA.faults(blueprint))
                .allMatch(
                        fault -> fault.pointer().startsWith("/conflicts/"), "a conflict about it");
    }

    @Test
    void describesHowMentorsAreFound() {
        ObjectNode mentors = (ObjectNode) blueprint.get("mentors");
        mentors.put("recruitment", "both");
        mentors.set("newShare", read("{'min': 65, 'max': 70, 'stated': 'in 2014'}"));
        mentors.set(
                "criteria",
                read("[{'key': 'leader', 'title': 'Leads others', 'severity': 'preferred'}]"));
        mentors.set(
                "channels",
                read(
                        "[{'key': 'rotary', 'title': 'Rotary', 'from': '2015-12', 'to': '2016-02-15'}]"));
        mentors.set(
                "activation", read("[{'key': 'course', 'title': 'Course', 'kind': 'training'}]"));
        mentors.set(
                "contacts",
                read(
                        "{'ways': ['phone', 'door-to-door'], 'results': [{'key': 'yes', 'title': 'Yes'}]}"));
        assertThat(SCHEMA.faults(blueprint)).isEmpty();
    }

    @Test
    void describesInternshipsAndTheCompanyTour() {
        blueprint.set(
                "placements",
                read(
                        """
                        {'kinds': ['internship'], 'mentor': 'either', 'mentorFrom': 'either',
                         'when': 'any', 'months': {'atLeast': 3}, 'fullTime': 'preferred',
                         'letterOfIntent': true, 'standing': true, 'buddy': 'optional',
                         'evaluations': {'stated': 'Regularly'},
                         'fields': [{'key': 'it', 'title': 'IT'}],
                         'packages': [{'key': 'developer', 'title': 'Developer', 'field': 'it',
                           'phases': [{'key': 'start', 'title': 'Start', 'weeks': 2,
                             'tasks': [{'key': 'tour', 'title': 'The building'}]}],
                           'trainingNeeds': [{'key': 'git', 'title': 'Git'}],
                           'competenceGoals': [{'key': 'reviews', 'title': 'Reviews code'}]}],
                         'answerReasons': [{'key': 'full', 'title': 'Full'}],
                         'endReasons': [{'key': 'hired', 'title': 'Hired'}],
                         'tour': {'stops': 5, 'results': [{'key': 'yes', 'title': 'Yes'}]}}
                        """));
        assertThat(SCHEMA.faults(blueprint)).isEmpty();
    }

    private static JsonNode read(String json) {
        return JSON.readTree(json.replace('\'', '"'));
    }
}
