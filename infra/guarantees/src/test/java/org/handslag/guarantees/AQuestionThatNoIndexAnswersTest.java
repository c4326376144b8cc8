package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.platform.aggregate.Aggregates;
import org.handslag.platform.inbox.Mirror;
import org.handslag.platform.tenant.Tenant;
import org.handslag.testkit.RunningService;
import org.junit.jupiter.api.Test;

/** So that each test of each service is also one of the service's filters. */
class AQuestionThatNoIndexAnswersTest {
    private final RunningService notes = RunningService.of(NotesApplication.class, "notes");
    private final Tenant tenant = new Tenant(RunningService.newTenant());

    @Test
    void isRefusedInEveryTest() {
        Aggregates<?> own = notes.context().getBean("notes", Aggregates.class);
        Mirror<?> mirrored = notes.context().getBean("foreignNotes", Mirror.class);

        // The service may have been started for this test, and makes its indexes meanwhile.
        await().ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(own.all(tenant, Map.of("state.state", "open"))).isEmpty());
        assertThat(own.sweep(tenant, "state.words", "a")).isEmpty();
        assertThatThrownBy(() -> own.all(tenant, Map.of("state.words", "a")))
                .hasMessageContaining("no index of notes serves find by [tenant, state.words]");
        assertThatThrownBy(() -> mirrored.all(tenant, Map.of("state", "open")))
                .hasMessageContaining("no index of mirror_foreign-notes serves find");
    }
}
