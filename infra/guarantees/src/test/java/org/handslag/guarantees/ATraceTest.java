package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.guarantees.notes.Work;
import org.handslag.guarantees.receipts.ReceiptsApplication;
import org.handslag.platform.access.Role;
import org.handslag.testkit.Bus;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;

class ATraceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String CALLERS_SPAN = "00f067aa0ba902b7";

    private final RunningService notes = RunningService.of(NotesApplication.class, "notes");
    private final String tenant = RunningService.newTenant();

    @Test
    void followsARequestToTheEventAndOverKafkaToWhatAReactionWrites() {
        Caller leader =
                notes.as(tenant, Role.PROCESS_LEADER)
                        .with("traceparent", "00-" + TRACE + "-" + CALLERS_SPAN + "-01");
        try (RunningService _ =
                RunningService.start(ReceiptsApplication.class, "receipts", Work.QUICK)) {
            assertThat(leader.post("/api/notes", Map.of("words", "a")).status()).isEqualTo(201);

            String written = traceparent("notes");
            assertThat(written).startsWith("00-" + TRACE + "-").doesNotContain(CALLERS_SPAN);
            String received = traceparent("receipts");
            assertThat(received).startsWith("00-" + TRACE + "-").isNotEqualTo(written);
        }
    }

    private String traceparent(String plural) {
        await().until(() -> !Bus.shared().events(plural, tenant).isEmpty());
        Object found =
                Bus.shared().events(plural, tenant).getFirst().event().getExtension("traceparent");
        return String.valueOf(found);
    }
}
