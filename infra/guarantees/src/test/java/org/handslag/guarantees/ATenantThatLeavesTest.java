package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.platform.access.Role;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.Vault;
import org.handslag.testkit.Answer;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every service hears of it for itself, each of its instances, also one that starts later. */
class ATenantThatLeavesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Space NOTES = Space.own("notes");
    private static List<RunningService> instances;

    private final String tenant = RunningService.newTenant();

    @BeforeAll
    static void start() {
        instances = Stream.of(1, 2).map(one -> instance()).toList();
    }

    @AfterAll
    static void stop() {
        instances.forEach(RunningService::close);
    }

    private static RunningService instance() {
        return RunningService.startIn(
                NOTES, NotesApplication.class, "notes", "handslag.vault.cache-life=60s");
    }

    private List<Caller> leaders() {
        return instances.stream().map(each -> each.as(tenant, Role.PROCESS_LEADER)).toList();
    }

    private void becomes(String state, long sequence) {
        NOTES.bus()
                .publish(
                        "tenants",
                        tenant,
                        tenant,
                        sequence,
                        "tenant." + (state.equals("active") ? "stayed" : state) + ".v1",
                        Map.of("id", tenant, "languages", List.of("sv"), "state", state));
    }

    private static Answer write(Caller caller) {
        return caller.post("/api/notes", Map.of("words", "a"));
    }

    private static Sealer sealer(RunningService service, String tenant) {
        return service.context().getBean(Vault.class).sealer(new Tenant(tenant), "notes", "a");
    }

    @Test
    void isReadAtEveryInstanceAndWrittenAtNone() {
        List<Caller> leaders = leaders();
        String note = write(leaders.getFirst()).id();
        becomes("leaving", 2);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(leaders)
                                        .extracting(each -> write(each).code())
                                        .containsOnly("tenant-leaving"));
        assertThat(leaders)
                .extracting(each -> each.get("/api/notes/" + note).status())
                .containsOnly(200);
        becomes("active", 3);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(leaders)
                                        .extracting(each -> write(each).status())
                                        .containsOnly(201));
    }

    @Test
    void letsNobodyInAndCanBeReadByNoInstanceOnceItHasLeft() {
        List<Caller> leaders = leaders();
        String note = write(leaders.getFirst()).id();
        String sealed = sealer(instances.getFirst(), tenant).seal(null, "text");
        assertThat(instances)
                .allSatisfy(
                        each -> assertThat(sealer(each, tenant).open(null, sealed)).isPresent());
        becomes("left", 2);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(leaders)
                                        .extracting(each -> each.get("/api/notes/" + note).code())
                                        .containsOnly("tenant-left"));
        assertThat(instances)
                .allSatisfy(each -> assertThat(sealer(each, tenant).open(null, sealed)).isEmpty());
        try (RunningService later = instance()) {
            assertThat(
                            later.withToken(TestIssuer.shared().token("anybody", tenant))
                                    .get("/api/notes/" + note)
                                    .code())
                    .isEqualTo("tenant-left");
            assertThat(sealer(later, tenant).open(null, sealed)).isEmpty();
        }
    }
}
