package org.handslag.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.guarantees.notes.NotesApplication;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.tenant.Tenant;
import org.handslag.platform.vault.Vault;
import org.handslag.testkit.Erasures;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two instances of a service share a database, a consumer group and a folder of keys. The group
 * tells one of them of an erasure; what the other one holds of the key would last for a minute.
 * Other tests of this module run notes services too, so the service's report is not waited for.
 */
class AKeyThatSeveralInstancesHoldTest {
    private static final Space NOTES = Space.own("notes");
    private static List<RunningService> instances;

    private final String tenant = RunningService.newTenant();
    private final String person = Ids.derived("a person", tenant);

    @BeforeAll
    static void start() {
        instances =
                Stream.of(1, 2)
                        .map(
                                one ->
                                        RunningService.startIn(
                                                NOTES,
                                                NotesApplication.class,
                                                "notes",
                                                "handslag.vault.cache-life=60s"))
                        .toList();
    }

    @AfterAll
    static void stop() {
        instances.forEach(RunningService::close);
    }

    private Stream<Sealer> sealers() {
        return instances.stream()
                .map(each -> each.context().getBean(Vault.class))
                .map(vault -> vault.sealer(new Tenant(tenant), "notes", "a"));
    }

    /** What each instance reads of a text that one of them has sealed. */
    private List<Optional<String>> opened(String sealed) {
        return sealers().map(sealer -> sealer.open(person, sealed)).toList();
    }

    @Test
    void isForgottenByEachWhenThePersonIsErased() {
        String sealed = sealers().findFirst().orElseThrow().seal(person, "text");
        assertThat(opened(sealed)).containsExactly(Optional.of("text"), Optional.of("text"));

        Erasures.decided(tenant, "participant", person);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () ->
                                assertThat(opened(sealed))
                                        .containsExactly(Optional.empty(), Optional.empty()));
    }

    @Test
    void staysWithEachWhereWordsAreKept() {
        String sealed = sealers().findFirst().orElseThrow().seal(person, "text");
        String other = Ids.derived("another person", tenant);
        String theirs = sealers().findFirst().orElseThrow().seal(other, "theirs");

        Erasures.decided(tenant, "participant", person, "identity");
        Erasures.decided(tenant, "participant", other);
        await().untilAsserted(
                        () ->
                                assertThat(sealers().map(sealer -> sealer.open(other, theirs)))
                                        .containsExactly(Optional.empty(), Optional.empty()));

        assertThat(opened(sealed)).containsExactly(Optional.of("text"), Optional.of("text"));
    }
}
