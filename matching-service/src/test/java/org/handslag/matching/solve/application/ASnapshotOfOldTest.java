package org.handslag.matching.solve.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handslag.matching.solve.model.Couple;
import org.handslag.matching.solve.model.MatchingPolicy;
import org.handslag.matching.solve.model.SnapshotPart.Entry;
import org.handslag.matching.solve.model.Solution;
import org.handslag.matching.solve.model.Solved;
import org.handslag.platform.json.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;

/** A snapshot as it was stored before profiles held reach, studies of mentors and wishes. */
class ASnapshotOfOldTest {
    private static final String PEOPLE =
            """
            [{"id": "A", "places": 0, "profile": {"municipality": "lomma", "gender": "woman",
                "occupations": ["2142"], "industries": [], "studyField": "engineering",
                "studyLevel": 6, "interests": ["football"], "languages": {"sv": 4, "ar": 7}}},
             {"id": "B", "places": 0, "profile": {"municipality": "kavlinge",
                "occupations": ["5120"], "industries": [], "interests": [],
                "languages": {"sv": 3}}},
             {"places": 0}]
            """;

    private static final String MENTORS =
            """
            [{"id": "M", "places": 1, "profile": {"municipality": "lomma", "gender": "man",
                "occupations": ["2141"], "industries": ["construction"],
                "interests": ["football", "chess"], "languages": {"sv": 7}}},
             {"id": "N", "places": 2, "profile": {"municipality": "kavlinge", "gender": "woman",
                "occupations": ["5120"], "industries": ["trade"], "interests": [],
                "languages": {"sv": 7}}}]
            """;

    @Test
    void isSolvedToTheSameFingerprints() {
        MatchingPolicy policy =
                new MatchingPolicy(
                        "platform-1",
                        Map.of(
                                "occupation", 300,
                                "language", 200,
                                "interests", 150,
                                "region", 150,
                                "industry", 100,
                                "studies", 100),
                        Map.of("no-common-language", 1),
                        0,
                        List.of());
        Question question =
                new Question(
                        Taken.now(read(PEOPLE), read(MENTORS)),
                        Solution.of("P", policy, List.of()),
                        Set.of(),
                        7,
                        null);

        Solver solver = Solver.solve(question, new Progress());
        Solved kept = solver.kept();
        assertThat(solver.couples()).containsExactly(new Couple("A", "M"), new Couple("B", "N"));
        // What the platform answered when such snapshots were taken.
        assertThat(kept.input())
                .isEqualTo("84b16a011431cf843ce3e54d98cacae131b065288e30831788c5383add89f127");
        assertThat(kept.answer())
                .isEqualTo("1907965290d42617ab3ae737e3f46e7150c591b15e8e943e87f1362b33a3f0d4");
    }

    private static List<Entry> read(String json) {
        return Json.tolerant().readValue(json, new TypeReference<List<Entry>>() {});
    }
}
