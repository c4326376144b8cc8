package org.handslag.guarantees.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.handslag.guarantees.broken.AudiencelessApplication;
import org.handslag.guarantees.broken.TenantlessApplication;
import org.handslag.guarantees.cards.CardsApplication;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.unrecorded.UnrecordedApplication;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.guarantee.AuditGuarantee;
import org.handslag.testkit.guarantee.BrokenBuild;
import org.handslag.testkit.guarantee.IsolationGuarantee;
import org.junit.jupiter.api.Test;

/** The checks pass on what is built as it should be, and fail on what is not. */
class ABuildThatHasLostItsWallsTest {
    private final String tenant = RunningService.newTenant();

    private static RunningService notes() {
        return RunningService.of(NotesApplication.class, "notes");
    }

    @Test
    void isCaughtWhereAReadHasNoTenant() {
        AssertionError red =
                BrokenBuild.turnsRed(
                        "tenantless",
                        "the tenant in the filter of a read",
                        TenantlessApplication.class,
                        "notes",
                        notes(),
                        service -> {
                            Caller writer = service.as(tenant, Role.PROCESS_LEADER);
                            String note =
                                    writer.post("/api/notes", Map.of("words", "ours"))
                                            .json()
                                            .path("id")
                                            .asString();
                            IsolationGuarantee.anotherTenantSeesNothing(
                                    service.callers(), Role.PROCESS_LEADER, "/api/notes/" + note);
                        });

        assertThat(red).hasMessageContaining("another tenant reads");
    }

    @Test
    void isCaughtWhereTheAudienceIsNotChecked() {
        AssertionError red =
                BrokenBuild.turnsRed(
                        "audienceless",
                        "the check of a token's audience",
                        AudiencelessApplication.class,
                        "notes",
                        notes(),
                        service ->
                                IsolationGuarantee.aTokenForAnotherServiceIsRefused(
                                        service.callers(), tenant, "/api/notes"));

        assertThat(red).hasMessageContaining("another audience");
    }

    @Test
    void isCaughtWhereReadingIsNotRecorded() {
        AssertionError red =
                BrokenBuild.turnsRed(
                        "unrecorded",
                        "the audit's write",
                        UnrecordedApplication.class,
                        "cards",
                        RunningService.of(CardsApplication.class, "cards"),
                        service ->
                                new AuditGuarantee(service)
                                        .recordsReading(
                                                tenant,
                                                service.as(tenant, Role.PROCESS_LEADER),
                                                "/api/cards/p1",
                                                Set.of("p1")));

        assertThat(red).hasMessageContaining("recorded: []");
    }

    @Test
    void wouldBeNoneIfTheSuitePassed() {
        BrokenBuild<String> build = new BrokenBuild<>("sound", "nothing", "a");

        assertThatThrownBy(() -> build.turnsRed("b", each -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("lacks nothing, and passes");
    }
}
