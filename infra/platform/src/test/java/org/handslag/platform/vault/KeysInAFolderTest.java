package org.handslag.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysInAFolderTest {
    private static final Tenant TENANT = new Tenant("south");
    private static final String PERSON = Ids.derived("a person");
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir Path folder;

    private KeyFolder instance(Duration cacheLife) {
        return new KeyFolder(new VaultSettings(folder, cacheLife, 100)).open();
    }

    private static Sealer sealer(KeyProvider keys, String id) {
        return new Vault(keys).sealer(TENANT, "notes", id);
    }

    @Test
    void whatOneInstanceSealsAnotherOpens() {
        String sealed = sealer(instance(LONG), "a").seal(PERSON, "Grüße, Åsa 🦊");

        assertThat(sealer(instance(LONG), "a").open(PERSON, sealed)).contains("Grüße, Åsa 🦊");
    }

    @Test
    void aTextOpensAtItsPlaceAndForItsPersonOnly() {
        KeyFolder keys = instance(LONG);
        String sealed = sealer(keys, "a").seal(PERSON, "text");
        String other = Ids.derived("another");
        sealer(keys, "a").seal(other, "text");

        assertThatThrownBy(() -> sealer(keys, "b").open(PERSON, sealed))
                .isInstanceOf(TextAltered.class);
        assertThatThrownBy(() -> sealer(keys, "a").open(other, sealed))
                .isInstanceOf(TextAltered.class);
        assertThatThrownBy(() -> sealer(keys, "a").open(PERSON, "?" + sealed.substring(1)))
                .isInstanceOf(TextAltered.class);
        assertThatThrownBy(
                        () ->
                                new Vault(keys)
                                        .sealer(new Tenant("north"), "notes", "a")
                                        .open(null, sealer(keys, "a").seal(null, "text")))
                .isInstanceOf(KeysAway.class);
    }

    @Test
    void afterDestructionNoFileHoldsTheKeyAndNoneIsEverMadeAgain() throws IOException {
        KeyFolder keys = instance(LONG);
        Sealer notes = sealer(keys, "a");
        String sealed = notes.seal(PERSON, "text");
        Path file = folder.resolve("south/people").resolve(PERSON);
        byte[] key = Files.readAllBytes(file);

        keys.destroy(TENANT, PERSON);
        keys.destroy(TENANT, PERSON);

        assertThat(notes.open(PERSON, sealed)).isEmpty();
        assertThat(sealer(instance(LONG), "a").open(PERSON, sealed)).isEmpty();
        assertThat(keys.isDestroyed(TENANT, PERSON)).isTrue();
        assertThatThrownBy(() -> notes.seal(PERSON, "again")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> keys.rotate(TENANT, PERSON))
                .isInstanceOf(IllegalStateException.class);
        keys.rotate(TENANT);
        assertThat(Files.readString(file)).isEqualTo("destroyed\n");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile))
                    .allSatisfy(each -> assertThat(Files.readAllBytes(each)).isNotEqualTo(key));
        }
    }

    @Test
    void afterATenantsKeyIsDestroyedNothingOfItOpensAndNoKeyIsMadeForItAgain() throws IOException {
        KeyFolder keys = instance(LONG);
        KeyFolder other = instance(LONG);
        Tenant north = new Tenant("south-east");
        String about = sealer(keys, "a").seal(PERSON, "text");
        String own = sealer(keys, "a").seal(null, "text");
        String others = new Vault(keys).sealer(north, "notes", "a").seal(null, "theirs");
        new Vault(keys).code(TENANT, "notes", "email", "x@example.org");
        assertThat(sealer(other, "a").open(PERSON, about)).contains("text");

        keys.destroy(TENANT);
        keys.destroy(TENANT);
        other.destroy(TENANT);

        for (KeyFolder each : new KeyFolder[] {keys, other, instance(LONG)}) {
            assertThat(sealer(each, "a").open(PERSON, about)).isEmpty();
            assertThat(sealer(each, "a").open(null, own)).isEmpty();
            assertThat(each.isDestroyed(TENANT, PERSON)).isTrue();
            assertThatThrownBy(() -> sealer(each, "a").seal(null, "again"))
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> sealer(each, "a").seal(Ids.derived("new"), "again"))
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(
                            () -> new Vault(each).code(TENANT, "notes", "email", "x@example.org"))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(new Vault(each).sealer(north, "notes", "a").open(null, others))
                    .contains("theirs");
        }
        // Who is erased in it, or rotates keys, meets no fault and makes none.
        keys.destroy(TENANT, PERSON);
        keys.rotate();
        assertThat(keys.tenants()).containsExactly(north);
        assertThat(Files.readString(folder.resolve("south/tenant"))).isEqualTo("destroyed\n");
    }

    @Test
    void aTenantOfWhichNothingWasSealedCanLeaveToo() {
        KeyFolder keys = instance(LONG);

        keys.destroy(TENANT);

        assertThatThrownBy(() -> sealer(keys, "a").seal(null, "text"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void somebodyOfWhomNothingWasSealedCanBeForgottenToo() {
        KeyFolder keys = instance(LONG);

        assertThat(keys.isDestroyed(TENANT, PERSON)).isFalse();
        keys.destroy(TENANT, PERSON);

        assertThatThrownBy(() -> sealer(keys, "a").seal(PERSON, "text"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void oldTextsAreReadAfterEveryRotationByInstancesThatHoldOldKeysToo() throws IOException {
        KeyFolder rotating = instance(LONG);
        KeyFolder behind = instance(LONG);
        String first = sealer(rotating, "a").seal(PERSON, "first");
        assertThat(sealer(behind, "a").open(PERSON, first)).contains("first");
        String code = new Vault(rotating).code(TENANT, "notes", "email", "x@example.org");
        byte[] before = Files.readAllBytes(folder.resolve("south/people").resolve(PERSON));

        rotating.rotate(TENANT, PERSON);
        String second = sealer(rotating, "a").seal(PERSON, "second");
        rotating.rotate(TENANT);
        String third = sealer(rotating, "a").seal(null, "third");
        rotating.rotate();
        String fourth = sealer(rotating, "a").seal(Ids.derived("later"), "fourth");

        assertThat(Files.readAllBytes(folder.resolve("south/people").resolve(PERSON)))
                .isNotEqualTo(before);
        assertThat(prefix(second)).isNotEqualTo(prefix(first));
        for (KeyFolder each : new KeyFolder[] {rotating, behind, instance(LONG)}) {
            assertThat(sealer(each, "a").open(PERSON, first)).contains("first");
            assertThat(sealer(each, "a").open(PERSON, second)).contains("second");
            assertThat(sealer(each, "a").open(null, third)).contains("third");
            assertThat(sealer(each, "a").open(Ids.derived("later"), fourth)).contains("fourth");
            assertThat(new Vault(each).code(TENANT, "notes", "email", "x@example.org"))
                    .isEqualTo(code);
        }
    }

    /** Tink puts the number of the key before what it sealed. */
    private static String prefix(String sealed) {
        return sealed.substring(0, 6);
    }

    @Test
    void aLookupsCodeIsTheTenantsTheKindsAndItsOwn() {
        Vault vault = new Vault(instance(LONG));
        String code = vault.code(TENANT, "notes", "email", "a@example.org");

        assertThat(vault.code(TENANT, "notes", "email", "a@example.org")).isEqualTo(code);
        assertThat(vault.code(TENANT, "notes", "phone", "a@example.org")).isNotEqualTo(code);
        assertThat(vault.code(TENANT, "lists", "email", "a@example.org")).isNotEqualTo(code);
        assertThat(vault.code(new Tenant("north"), "notes", "email", "a@example.org"))
                .isNotEqualTo(code);
    }

    @Test
    void aFolderThatGoesAwayIsMissedAndNeverReplacedByAnEmptyOne() throws IOException {
        KeyFolder keys = instance(Duration.ZERO);
        String sealed = sealer(keys, "a").seal(PERSON, "text");
        Path elsewhere = folder.resolveSibling(folder.getFileName() + "-elsewhere");
        Files.move(folder, elsewhere);

        assertThat(keys.answers()).isFalse();
        assertThatThrownBy(() -> sealer(keys, "a").open(PERSON, sealed))
                .isInstanceOf(KeysAway.class);
        assertThatThrownBy(() -> sealer(keys, "a").seal(Ids.derived("new"), "text"))
                .isInstanceOf(KeysAway.class);
        assertThatThrownBy(() -> new Vault(keys).code(TENANT, "notes", "email", "x"))
                .isInstanceOf(KeysAway.class);
        assertThat(folder).doesNotExist();

        Files.move(elsewhere, folder);
        assertThat(keys.answers()).isTrue();
        assertThat(sealer(keys, "a").open(PERSON, sealed)).contains("text");
    }

    @Test
    void openingNeverMakesAKey() throws IOException {
        KeyFolder keys = instance(LONG);
        String sealed = sealer(keys, "a").seal(PERSON, "text");
        Path file = folder.resolve("south/people").resolve(PERSON);
        Files.delete(file);

        assertThatThrownBy(() -> sealer(instance(LONG), "a").open(PERSON, sealed))
                .isInstanceOf(KeysAway.class);
        assertThat(file).doesNotExist();
        assertThat(Optional.of(keys.isDestroyed(TENANT, PERSON))).contains(false);
    }

    @Test
    void nobodyElseMayReadTheFiles() throws IOException {
        KeyFolder keys = instance(LONG);
        sealer(keys, "a").seal(PERSON, "text");
        keys.destroy(TENANT, Ids.derived("another"));
        keys.rotate();

        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .as(each.toString())
                        .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void aKeyIsNamedByAnIdAndByNothingElse() {
        KeyFolder keys = instance(LONG);

        assertThatThrownBy(() -> keys.of(TENANT, "../../root.key"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VaultSettings(folder, Duration.ofMinutes(2), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
