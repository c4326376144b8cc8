package org.handslag.benchmark.load;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.handslag.contracts.Contract;
import org.handslag.platform.id.Ids;
import tools.jackson.databind.JsonNode;

/**
 * Who there is: a tenant for each of the 290 municipalities of Sweden and the 357 of Norway, and
 * pairs among them by Zipf's law, so that the largest has a seventh of all. A pair stays where it
 * is however many come after it.
 */
final class Nation {
    static final int TENANTS = 290 + 357;

    private static final LocalDate ACCEPTED = LocalDate.of(2016, 6, 1);

    private final double[] upTo = new double[TENANTS];
    private final Document definition;

    Nation() {
        double sum = 0;
        for (int tenant = 0; tenant < TENANTS; tenant++) {
            sum += 1.0 / (tenant + 1);
            upTo[tenant] = sum;
        }
        JsonNode sample =
                Contract.of("programmes").orElseThrow().samples().stream()
                        .filter(each -> each.type().equals("programme.created.v1"))
                        .findFirst()
                        .orElseThrow()
                        .data();
        definition = Document.parse(sample.path("definition").toString());
    }

    /** The tenant's number of a pair. */
    int tenantOf(int pair) {
        double drawn = new Random(pair * 0x9E3779B97F4A7C15L).nextDouble() * upTo[TENANTS - 1];
        int found = Arrays.binarySearch(upTo, drawn);
        return found < 0 ? -found - 1 : found;
    }

    static String tenant(int number) {
        return "municipality-" + number;
    }

    static String leader(int tenant) {
        return "leader-of-" + tenant(tenant);
    }

    static String programme(int tenant) {
        return Ids.derived("programme", tenant(tenant));
    }

    static String cohort(int tenant) {
        return Ids.derived("cohort", tenant(tenant));
    }

    /** The id of what belongs to a pair: itself, its participant, mentor, admission, meeting. */
    static String id(String kind, int pair) {
        return Ids.derived(kind, String.valueOf(pair));
    }

    Document programmeOf(int tenant) {
        return new Document("id", programme(tenant))
                .append("key", "kavlinge-lomma")
                .append("definition", definition)
                .append("state", "running");
    }

    Document cohortOf(int tenant) {
        return new Document("id", cohort(tenant))
                .append("programme", programme(tenant))
                .append("key", "1")
                .append("openedOn", "2016-01-15")
                .append("state", "open");
    }

    Document admissionOf(int pair) {
        int tenant = tenantOf(pair);
        Document decision = new Document("outcome", "selected").append("on", "2016-03-01");
        return new Document("id", id("admission", pair))
                .append("participant", id("participant", pair))
                .append("programme", programme(tenant))
                .append("cohort", cohort(tenant))
                .append("gender", pair % 3 == 0 ? "man" : "woman")
                .append("referredOn", "2016-02-01")
                .append("decision", decision)
                .append("state", "admitted");
    }

    Document pairOf(int pair) {
        int tenant = tenantOf(pair);
        return new Document("id", id("pair", pair))
                .append("programme", programme(tenant))
                .append("cohort", cohort(tenant))
                .append("admission", id("admission", pair))
                .append("participant", id("participant", pair))
                .append("mentor", id("mentor", pair))
                .append("proposedOn", "2016-05-01")
                .append("acceptedOn", ACCEPTED.toString())
                .append("agreedOn", ACCEPTED.plusDays(10).toString())
                .append("answers", new Document())
                .append("pauses", List.of())
                .append("state", "agreed");
    }
}
