package org.handslag.benchmark.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.handslag.contracts.Contract;
import org.handslag.platform.id.Ids;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/**
 * Invented pairs in the mirrors of the reporting service, as the other services' events leave them
 * there. Written past the bus: what is measured is reading.
 */
final class MirroredPairs {
    private static final int BATCH = 2_000;
    private static final LocalDate BEGUN = LocalDate.of(2015, 12, 1);
    private static final List<String> TOWNS = List.of("kavlinge", "lomma");
    private static final List<String> AGES =
            List.of("under-25", "25-34", "35-44", "45-54", "55-plus");

    private final MongoOperations mongo;
    private final String tenant;

    MirroredPairs(MongoOperations mongo, String tenant) {
        this.mongo = mongo;
        this.tenant = tenant;
    }

    static String programme(int number) {
        return Ids.derived("programme", String.valueOf(number));
    }

    private static String id(String kind, int programme, int number) {
        return Ids.derived(kind, programme + "/" + number);
    }

    /**
     * A programme with pairs that met monthly.
     *
     * @param months how long; 0: no meetings are written
     */
    void add(int programme, int pairs, int months) {
        String id = programme(programme);
        write("programmes", List.of(plan(id)));
        write(
                "cohorts",
                List.of(
                        data(cohort(programme))
                                .append("programme", id)
                                .append("key", "1")
                                .append("openedOn", "2016-01-15")
                                .append("state", "open")));
        write("admissions", each(pairs, one -> admission(programme, one)));
        write("mentors", each(pairs, one -> mentor(programme, one)));
        write("pairs", each(pairs, one -> pair(programme, one)));
        write("outcomes", each(pairs / 2, one -> outcome(programme, one)));
        if (months > 0) {
            write("meeting-plans", each(pairs, one -> meetingPlan(programme, one, months)));
            for (int month = 0; month < months; month++) {
                int each = month;
                write("meetings", each(pairs, one -> meeting(programme, one, each)));
            }
        }
    }

    private static List<Document> each(int number, IntFunction<Document> document) {
        return IntStream.range(0, number).mapToObj(document).toList();
    }

    private static Document data(String id) {
        return new Document("id", id);
    }

    private static String cohort(int programme) {
        return id("cohort", programme, 0);
    }

    private static Document plan(String id) {
        JsonNode definition =
                Contract.of("programmes").orElseThrow().samples().stream()
                        .filter(sample -> sample.type().equals("programme.created.v1"))
                        .findFirst()
                        .orElseThrow()
                        .data()
                        .path("definition");
        return data(id).append("key", "kavlinge-lomma")
                .append("definition", Document.parse(definition.toString()))
                .append("state", "running")
                .append("decisions", List.of())
                .append("activities", List.of());
    }

    private static Document admission(int programme, int one) {
        Document decision = new Document("outcome", "selected").append("on", on(60 + one % 30));
        return data(id("admission", programme, one))
                .append("participant", id("participant", programme, one))
                .append("programme", programme(programme))
                .append("cohort", cohort(programme))
                .append("municipality", TOWNS.get(one % 2))
                .append("gender", one % 3 == 0 ? "man" : "woman")
                .append("ageBand", AGES.get(one % 5))
                .append("source", "employment-service")
                .append("referredOn", on(30 + one % 30))
                .append("decisions", List.of(decision))
                .append("decision", decision)
                .append("leaves", List.of())
                .append("state", "admitted");
    }

    private static Document mentor(int programme, int one) {
        return data(id("mentor", programme, one))
                .append("gender", one % 2 == 0 ? "man" : "woman")
                .append("municipality", TOWNS.get(one % 2))
                .append("capacity", 2)
                .append(
                        "engagements",
                        List.of(
                                new Document("programme", programme(programme))
                                        .append("channel", "rotary")
                                        .append("recruitedOn", on(20))
                                        .append("activatedOn", on(40))
                                        .append("state", "active")))
                .append("state", "active");
    }

    private static Document pair(int programme, int one) {
        return data(id("pair", programme, one))
                .append("programme", programme(programme))
                .append("cohort", cohort(programme))
                .append("participant", id("participant", programme, one))
                .append("mentor", id("mentor", programme, one))
                .append("proposedOn", on(100))
                .append("acceptedOn", on(110))
                .append("answers", new Document())
                .append("state", "accepted");
    }

    private static Document outcome(int programme, int one) {
        return data(id("outcome", programme, one))
                .append("participant", id("participant", programme, one))
                .append("programme", programme(programme))
                .append("cohort", cohort(programme))
                .append("kind", one % 4 == 0 ? "employment" : "placement")
                .append("from", on(200 + one % 100))
                .append("to", on(320 + one % 100))
                .append("recordedOn", on(320))
                .append("via", "mentor-network")
                .append("state", "ended");
    }

    private static Document meetingPlan(int programme, int one, int months) {
        List<String> expected =
                IntStream.range(0, months).mapToObj(month -> on(140 + 30 * month)).toList();
        return data(id("plan", programme, one))
                .append("programme", programme(programme))
                .append("cohort", cohort(programme))
                .append("kind", "individual")
                .append("pair", id("pair", programme, one))
                .append("mentor", id("mentor", programme, one))
                .append("from", on(110))
                .append("expected", expected);
    }

    private static Document meeting(int programme, int one, int month) {
        return data(id("meeting" + month, programme, one))
                .append("programme", programme(programme))
                .append("cohort", cohort(programme))
                .append("kind", "individual")
                .append("format", one % 5 == 0 ? "digital" : "physical")
                .append((one + month) % 10 == 0 ? "missedOn" : "heldOn", on(130 + 30 * month))
                .append("pair", id("pair", programme, one))
                .append("mentor", id("mentor", programme, one))
                .append("participant", id("participant", programme, one));
    }

    private static String on(int day) {
        return BEGUN.plusDays(day).toString();
    }

    private void write(String plural, List<Document> states) {
        for (int from = 0; from < states.size(); from += BATCH) {
            var batch = new ArrayList<Document>();
            for (Document state : states.subList(from, Math.min(from + BATCH, states.size()))) {
                batch.add(
                        new Document("_id", tenant + "/" + state.getString("id"))
                                .append("tenant", tenant)
                                .append("id", state.getString("id"))
                                .append("sequence", 1L)
                                .append("data", state));
            }
            mongo.execute("mirror_" + plural, documents -> documents.insertMany(batch));
        }
    }
}
