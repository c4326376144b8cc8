package org.handslag.participant.blueprint.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An intake and a course that use every field there is. */
class AWholeIntakeTest {
    private static final BlueprintSchema SCHEMA = new BlueprintSchema();
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void isAllowed() {
        ObjectNode whole =
                (ObjectNode) new Blueprints(SCHEMA).find("kavlinge-lomma").orElseThrow().deepCopy();
        JsonNode intake =
                JSON.readTree(
                        """
                        {
                          "rolling": true, "cohortsPerYear": "unknown", "ranked": true,
                          "quota": "strict", "stepsInOrder": true,
                          "sources": [{"key": "own", "title": "Own"}],
                          "steps": [
                            {"key": "listed", "title": "On the list", "kind": "listed"},
                            {"key": "application", "title": "Application", "kind": "application",
                             "required": true, "questions": [
                               {"key": "why", "text": "Why?", "answer": "text", "required": true},
                               {"key": "permit", "text": "Work permit?", "answer": "yes-no"},
                               {"key": "years", "text": "Years?", "answer": "number"},
                               {"key": "when", "text": "When?", "answer": "choice", "choices": [
                                 {"key": "now", "title": "Now"}, {"key": "later", "title": "Later"}
                               ]}]},
                            {"key": "interview", "title": "Interview", "kind": "interview",
                             "feedback": true, "result": true},
                            {"key": "offered", "title": "Offered", "kind": "offered"},
                            {"key": "accepted", "title": "Accepted", "kind": "accepted"}
                          ],
                          "criteria": [
                            {"key": "norwegian", "title": "Good Norwegian", "severity": "required"},
                            {"key": "bachelor", "title": "Bachelor", "severity": "preferred"}
                          ],
                          "fee": {"amount": 2500, "currency": "NOK", "from": "2014-01"},
                          "documents": {"cv": "required", "anonymous": true,
                                        "letter": "optional", "link": true},
                          "sharedWith": ["mentors"], "decidedBy": ["process-leader"],
                          "reasons": {
                            "selected": [{"key": "fits", "title": "Fits"}],
                            "waiting": [{"key": "full", "title": "Full"}],
                            "declined": [{"key": "other-fits-better", "title": "Another"}],
                            "withdrawn": [{"key": "unknown", "title": "Unknown"}],
                            "overQuota": [{"key": "board-agreed", "title": "The board agreed"}]
                          }
                        }
                        """);
        JsonNode course =
                JSON.readTree(
                        """
                        {
                          "months": 12, "midway": 6, "threeWayTalks": "unknown",
                          "plan": {"required": true, "smart": true},
                          "leave": {"offeredToFinish": true},
                          "measures": [{"key": "wage-subsidy", "title": "Wage subsidy"}],
                          "stated": "About a year"
                        }
                        """);
        whole.set("intake", intake);
        whole.set("course", course);

        assertThat(SCHEMA.faults(whole)).isEmpty();
    }
}
