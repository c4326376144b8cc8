package org.handslag.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.handslag.platform.id.Ids;
import org.handslag.platform.personal.Sealer;
import org.handslag.platform.tenant.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesMakingTheSameKeyTest {
    private static final Tenant TENANT = new Tenant("south");
    private static final int PEOPLE = 40;

    @TempDir Path folder;

    @Test
    void useTheOneThatWasMadeFirst() throws Exception {
        Process first = process();
        Process second = process();
        try (BufferedReader one = reader(first);
                BufferedReader other = reader(second)) {
            assertThat(one.readLine()).isEqualTo("ready");
            assertThat(other.readLine()).isEqualTo("ready");
            go(first);
            go(second);
            List<String> sealedByOne = lines(one);
            List<String> sealedByOther = lines(other);
            Vault here = new Vault(new KeyFolder(settings(folder)).open());
            for (int i = 0; i < PEOPLE; i++) {
                Sealer notes = here.sealer(TENANT, "notes", person(i));
                assertThat(notes.open(person(i), sealedByOne.get(i))).contains("text " + i);
                assertThat(notes.open(person(i), sealedByOther.get(i))).contains("text " + i);
            }
        } finally {
            first.destroyForcibly().waitFor();
            second.destroyForcibly().waitFor();
        }
    }

    private static List<String> lines(BufferedReader from) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            lines.add(from.readLine());
        }
        assertThat(lines).doesNotContainNull();
        return lines;
    }

    private static void go(Process process) throws IOException {
        Writer to = process.outputWriter(StandardCharsets.UTF_8);
        to.write("go\n");
        to.flush();
    }

    private static BufferedReader reader(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    private Process process() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        SealingProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static VaultSettings settings(Path folder) {
        return new VaultSettings(folder, Duration.ofSeconds(30), 1000);
    }

    private static String person(int number) {
        return Ids.derived("person " + number);
    }

    /** Waits for a word, then seals one text about each person as fast as it can. */
    static final class SealingProcess {
        private SealingProcess() {}

        public static void main(String[] args) throws IOException {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            System.out.println("ready");
            if (in.readLine() == null) {
                return;
            }
            Vault vault = new Vault(new KeyFolder(settings(Path.of(args[0]))).open());
            for (int i = 0; i < PEOPLE; i++) {
                System.out.println(
                        vault.sealer(TENANT, "notes", person(i)).seal(person(i), "text " + i));
            }
        }
    }
}
