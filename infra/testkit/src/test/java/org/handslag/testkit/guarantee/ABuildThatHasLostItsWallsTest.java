package org.handslag.testkit.guarantee;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.broken.AudiencelessApplication;
import org.handslag.testkit.broken.TenantlessApplication;
import org.handslag.testkit.notes.NotesApplication;
import org.junit.jupiter.api.Test;

/** The checks pass on what is built as it should be, and fail on what is not. */
class ABuildThatHasLostItsWallsTest {
    @Test
    void isCaughtWhereAReadHasNoTenant() {
        RunningService sound = RunningService.of(NotesApplication.class, "notes");
        Caller writer = sound.as(RunningService.newTenant(), Role.PROCESS_LEADER);
        String note = "/api/notes/" + writer.post("/api/notes", Map.of("words", "ours")).id();

        assertThatCode(
                        () ->
                                IsolationGuarantee.anotherTenantSeesNothing(
                                        sound.callers(), Role.PROCESS_LEADER, note))
                .doesNotThrowAnyException();
        try (RunningService broken = RunningService.start(TenantlessApplication.class, "notes")) {
            assertThatThrownBy(
                            () ->
                                    IsolationGuarantee.anotherTenantSeesNothing(
                                            broken.callers(), Role.PROCESS_LEADER, "/api/leaks/1"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("another tenant reads");
        }
    }

    @Test
    void isCaughtWhereTheAudienceIsNotChecked() {
        String tenant = RunningService.newTenant();
        RunningService sound = RunningService.of(NotesApplication.class, "notes");

        assertThatCode(
                        () ->
                                IsolationGuarantee.aTokenForAnotherServiceIsRefused(
                                        sound.callers(), tenant, "/api/notes"))
                .doesNotThrowAnyException();
        try (RunningService broken = RunningService.start(AudiencelessApplication.class, "notes")) {
            assertThatThrownBy(
                            () ->
                                    IsolationGuarantee.aTokenForAnotherServiceIsRefused(
                                            broken.callers(), tenant, "/api/notes"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("another audience");
        }
    }
}
