package org.handslag.benchmark.latency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.handslag.benchmark.run.WrongOutcome;
import org.handslag.platform.access.Role;
import org.handslag.platform.id.Ids;
import org.handslag.platform.inbox.Positions;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;

/**
 * A tenant with a programme and its pairs, as other services would publish them, and somebody who
 * plans their meetings.
 *
 * @param leader names one position in every request, as clients do
 * @param pairs their ids
 */
record Field(String tenant, Caller leader, List<String> pairs) {
    private static final Map<String, Object> DEFINITION =
            Map.of(
                    "blueprint",
                    "bench",
                    "period",
                    Map.of("from", "2015-12-01", "to", "2017-11-30"),
                    "cohorts",
                    List.of(Map.of("key", "1", "from", "2016-06", "to", "2016-12")),
                    "agreement",
                    Map.of("required", true, "startsPeriod", "agreement"),
                    "meetings",
                    Map.of(
                            "kinds",
                            List.of(
                                    Map.of(
                                            "key", "individual",
                                            "title", "Individual",
                                            "level", "pair"))));

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Field of(RunningService meetings, int pairs) {
        String tenant = RunningService.newTenant();
        Told told = new Told(meetings.space().bus(), tenant, new ArrayList<>());
        told.publish(
                "programmes",
                "programme.created.v1",
                "programme",
                Map.of("key", "bench", "definition", DEFINITION, "state", "running"));
        told.publish(
                "cohorts",
                "cohort.opened.v1",
                "cohort",
                Map.of(
                        "programme", told.id("programme"),
                        "key", "1",
                        "openedOn", "2016-02-01",
                        "state", "open"));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            ids.add(told.pair(i));
        }
        told.awaitAppliedBy(meetings);
        Caller leader =
                meetings.as(tenant, Role.PROCESS_LEADER)
                        .with(Positions.AFTER, told.positions().getLast());
        return new Field(tenant, leader, ids);
    }

    /**
     * Plans a meeting of one of the pairs.
     *
     * @throws WrongOutcome where that is not acknowledged
     */
    Answer plan(int number) throws WrongOutcome {
        String pair = pairs.get(number % pairs.size());
        Answer answer =
                leader.post(
                        "/api/meetings",
                        Map.of("pair", pair, "kind", "individual", "plannedOn", "2016-07-01"));
        if (answer.status() != 201) {
            throw new WrongOutcome(answer.toString());
        }
        return answer;
    }

    /** The key of the meeting that was answered. */
    String key(Answer answer) {
        return tenant + "/" + answer.id();
    }

    /** What was published, in the order of time. */
    private record Told(Bus bus, String tenant, List<String> positions) {
        String id(String name) {
            return Ids.derived(tenant, name);
        }

        String pair(int number) {
            Map<String, Object> admission = new LinkedHashMap<>();
            admission.put("participant", id("participant" + number));
            admission.put("programme", id("programme"));
            admission.put("cohort", id("cohort"));
            admission.put("referredOn", "2016-02-01");
            admission.put("admittedOn", "2016-03-01");
            admission.put("leaves", List.of());
            admission.put("state", "admitted");
            publish("admissions", "admission.decided.v1", "admission" + number, admission);
            Map<String, Object> pair = new LinkedHashMap<>();
            pair.put("programme", id("programme"));
            pair.put("cohort", id("cohort"));
            pair.put("admission", id("admission" + number));
            pair.put("participant", id("participant" + number));
            pair.put("mentor", id("mentor" + number));
            pair.put("pauses", List.of());
            pair.put("acceptedOn", "2016-05-02");
            pair.put("agreedOn", "2016-05-20");
            pair.put("state", "agreed");
            return publish("pairs", "pair.agreed.v1", "pair" + number, pair);
        }

        String publish(String plural, String type, String name, Map<String, Object> data) {
            Map<String, Object> state = new LinkedHashMap<>(data);
            state.put("id", id(name));
            positions.add(bus.publish(plural, tenant, id(name), 1, type, state));
            return id(name);
        }

        void awaitAppliedBy(RunningService service) {
            Positions applied = service.context().getBean(Positions.class);
            for (String position : positions) {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .ignoreExceptions()
                        .until(
                                () -> {
                                    applied.await(new Tenant(tenant), position);
                                    return true;
                                });
            }
        }
    }
}
