package org.handslag.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.tenant.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysRotatedFromOutsideTest {
    private static final Tenant TENANT = new Tenant("south");
    private static final String PERSON = Ids.derived("a person");

    @TempDir Path folder;

    private Sealer running;
    private String before;

    @BeforeEach
    void aServiceRuns() {
        running = sealer();
        before = running.seal(PERSON, "before");
    }

    /** A service's, which goes on using the keys that it has seen. */
    private Sealer sealer() {
        VaultSettings settings = new VaultSettings(folder, Duration.ofSeconds(60), 100);
        return new Vault(new KeyFolder(settings).open()).sealer(TENANT, "notes", "a");
    }

    private void assertAllOpen() {
        String meanwhile = running.seal(PERSON, "meanwhile");
        Sealer fresh = sealer();
        String after = fresh.seal(PERSON, "after");
        for (Sealer either : List.of(running, fresh)) {
            assertThat(either.open(PERSON, before)).contains("before");
            assertThat(either.open(PERSON, meanwhile)).contains("meanwhile");
            assertThat(either.open(PERSON, after)).contains("after");
        }
    }

    @Test
    void openWhatWasSealedBeforeMeanwhileAndAfter() throws IOException {
        KeyRotation rotation = KeyRotation.in(folder);
        byte[] person = Files.readAllBytes(folder.resolve("south/people").resolve(PERSON));

        rotation.person("south", PERSON);
        assertAllOpen();
        assertThat(folder.resolve("south/people").resolve(PERSON))
                .content(StandardCharsets.ISO_8859_1)
                .isNotEqualTo(new String(person, StandardCharsets.ISO_8859_1));
        rotation.tenant("south");
        assertAllOpen();
        rotation.root();
        assertAllOpen();
        assertThat(rotation.tenants()).containsExactly("south");
    }

    @Test
    void areNotMadeForANameThatWasMistyped() throws IOException {
        KeyRotation rotation = KeyRotation.in(folder);
        long files = files();

        assertThatThrownBy(() -> rotation.tenant("suoth"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("suoth");
        assertThatThrownBy(() -> rotation.person("south", Ids.derived("nobody")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rotation.person("south", "../lookup"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(files()).isEqualTo(files);
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.count();
        }
    }
}
