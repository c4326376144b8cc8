package org.handslag.benchmark.load;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.handslag.meeting.meeting.model.Format;
import org.handslag.meeting.meeting.model.Meeting;
import org.handslag.meeting.meeting.model.MeetingState;
import org.handslag.meeting.meeting.model.Recording;
import org.handslag.platform.access.Grant;
import org.handslag.platform.access.Membership;
import org.handslag.platform.access.Role;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.call.Call;
import org.handslag.platform.decision.Decision;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.Bus;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.springframework.core.ResolvableType;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Makes what the load works on. What other services own is written into the mirrors in bulk, as
 * their events would have left it; of each pair one meeting is made by the meeting service's own
 * code, and goes over the bus into the reporting service's mirror.
 */
final class Filling {
    private static final int BATCH = 2_000;
    private static final int AT_ONCE = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Nation nation;
    private final RunningService meetings;
    private final RunningService reports;
    private final Bus bus;
    private int pairs;

    Filling(Nation nation, RunningService meetings, RunningService reports, Bus bus) {
        this.nation = nation;
        this.meetings = meetings;
        this.reports = reports;
        this.bus = bus;
    }

    /** Makes the tenants, each with a programme, a cohort and a process leader. */
    void tenants() {
        mirror("programmes", 0, Nation.TENANTS, tenant -> tenant, nation::programmeOf);
        mirror("cohorts", 0, Nation.TENANTS, tenant -> tenant, nation::cohortOf);
        List<String> last = new ArrayList<>();
        for (int tenant = 0; tenant < Nation.TENANTS; tenant++) {
            last.add(member(tenant));
        }
        for (RunningService service : List.of(meetings, reports)) {
            awaitCount(service, "memberships", last.size());
        }
    }

    private String member(int number) {
        String tenant = Nation.tenant(number);
        String hash = Membership.subjectHash(TestIssuer.shared().address(), Nation.leader(number));
        Grant grant =
                new Grant(Role.PROCESS_LEADER, null, null, null, LocalDate.of(2000, 1, 1), null);
        Membership membership =
                new Membership(Membership.idOf(tenant, hash), hash, null, List.of(grant), "active");
        return bus.publish(
                "memberships", tenant, membership.id(), 1, "membership.granted.v1", membership);
    }

    /** Lets there be so many pairs, and waits until everybody knows their meetings. */
    void growTo(int wanted) throws InterruptedException, ExecutionException {
        mirror("admissions", pairs, wanted, nation::tenantOf, nation::admissionOf);
        mirror("pairs", pairs, wanted, nation::tenantOf, nation::pairOf);
        long before = count(reports, "meetings");
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int from = pairs + i;
                parts.add(
                        threads.submit(
                                () -> {
                                    for (int pair = from; pair < wanted; pair += AT_ONCE) {
                                        meet(pair, "meeting");
                                    }
                                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
        awaitCount(reports, "meetings", before + wanted - pairs);
        pairs = wanted;
    }

    /** Stores a pair's meeting by the service's own code, without HTTP. */
    void meet(int pair, String name) {
        int tenant = nation.tenantOf(pair);
        Meeting meeting =
                new Meeting(
                        Nation.programme(tenant),
                        Nation.cohort(tenant),
                        "individual",
                        Nation.id("pair", pair),
                        null,
                        List.of(Nation.id("participant", pair), Nation.id("mentor", pair)),
                        Format.PHYSICAL,
                        LocalDate.of(2016, 7, 4),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Recording(MeetingState.PLANNED, "nobody", null)),
                        MeetingState.PLANNED,
                        null,
                        null,
                        null,
                        null,
                        null);
        String id = Nation.id(name, pair);
        stored().create(
                        Call.internal(new Tenant(Nation.tenant(tenant)), "fill", id),
                        id,
                        () -> Decision.changed(meeting, Meeting.PLANNED));
    }

    private Aggregates<Meeting> stored() {
        return meetings.context()
                .<Aggregates<Meeting>>getBeanProvider(
                        ResolvableType.forClassWithGenerics(Aggregates.class, Meeting.class))
                .getObject();
    }

    /** How many of a kind's aggregates the service knows. */
    static long count(RunningService service, String plural) {
        return Objects.requireNonNull(
                mongo(service)
                        .execute("mirror_" + plural, mirror -> mirror.estimatedDocumentCount()));
    }

    /** Waits until the service knows at least so many. */
    static void awaitCount(RunningService service, String plural, long expected) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> count(service, plural) >= expected);
    }

    private static MongoOperations mongo(RunningService service) {
        return service.context().getBean(MongoOperations.class);
    }

    private void mirror(
            String plural,
            int from,
            int to,
            IntFunction<Integer> tenant,
            IntFunction<Document> state) {
        for (int begin = from; begin < to; begin += BATCH) {
            List<Document> batch =
                    IntStream.range(begin, Math.min(begin + BATCH, to))
                            .mapToObj(i -> document(Nation.tenant(tenant.apply(i)), state.apply(i)))
                            .toList();
            for (RunningService service : List.of(meetings, reports)) {
                mongo(service)
                        .execute(
                                "mirror_" + plural,
                                mirror -> mirror.insertMany(new ArrayList<>(batch)));
            }
        }
    }

    private static Document document(String tenant, Document state) {
        return new Document("_id", tenant + "/" + state.getString("id"))
                .append("tenant", tenant)
                .append("id", state.getString("id"))
                .append("sequence", 1L)
                .append("data", state);
    }
}
