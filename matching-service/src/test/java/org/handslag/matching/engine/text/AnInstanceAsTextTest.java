package org.handslag.matching.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnInstanceAsTextTest {
    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void isSolvedAndCertified() throws IOException {
        Path pairs = folder.resolve("pairs");

        int code =
                run(
                        "# three people, two mentors\nm anna 1\nm bo 1\np x women\np y\np z\n"
                                + "e x anna 900\ne y anna 1000\ne x bo 100\n",
                        "--json",
                        "--out",
                        pairs.toString());

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith(
                        "{\"matched\":2,\"score\":1100,\"certified\":true,\"participants\":3,"
                                + "\"mentors\":2,\"edges\":3,\"readMillis\":");
        assertThat(pairs).hasContent("x bo\ny anna");
    }

    @Test
    void isSolvedByRanksWhereTheModeIsStable() throws IOException {
        String text =
                "m a 1\nm b 1\np x\np y\ne x a 5\ne x b 5\ne y a 5\ne y b 5\n"
                        + "r x a 1 2\nr x b 2 1\nr y a 2 1\nr y b 1 2\n";
        Path pairs = folder.resolve("pairs");

        assertThat(run(text, "--mode", "stable-participants", "--out", pairs.toString())).isZero();
        assertThat(pairs).hasContent("x a\ny b");
        assertThat(run(text, "--mode", "stable-mentors", "--out", pairs.toString())).isZero();
        assertThat(pairs).hasContent("x b\ny a");
    }

    @Test
    void saysByHowMuchAFloorIsMissed() throws IOException {
        int code = run("m a 1\np x g\np y g\ne x a 5\n", "--floor", "g=100%");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("group g", "asks for 2 of 2", "1 of these", "1 of the group have no");
    }

    @Test
    void saysWhoHoldsThePlacesOfAFloorThatIsMissed() throws IOException {
        int code =
                run(
                        "m a 1\np x g\np y h\ne x a 5\ne y a 7\n",
                        "--floor",
                        "g=100%",
                        "--floor",
                        "h=100%");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("held by 1 of group ");
    }

    @ParameterizedTest
    @CsvSource({
        "m a -1, line 1: capacity",
        "m a 1;m a 1, line 2: mentor named twice: a",
        "p x;p x, line 2: participant named twice: x",
        "m a 1;p x;e x a 1001, line 3: score",
        "m a 1;p x;e x a many, line 3: score is no whole number: many",
        "m a 1;p x;e x b 1, line 3: no such mentor: b",
        "m a 1;p x;e y a 1, line 3: no such participant: y",
        "m a 1;q, line 2: begins with none",
        "m a, line 1: capacity is missing",
        "m a 1 1, line 1: has more",
        "m a 1;p x;r x a 1 1, line 3: ranks a pair that is no edge"
    })
    void isRefusedWithTheLineThatIsWrong(String lines, String message) throws IOException {
        assertThat(run(lines.replace(';', '\n'))).isEqualTo(2);
        assertThat(err.toString()).startsWith(message);
    }

    @Test
    void isRefusedWithTheOptionThatIsWrong() throws IOException {
        assertThat(run("p x", "--floor", "men=0.5")).isEqualTo(2);
        assertThat(err.toString()).contains("No such group: men");
    }

    private int run(String text, String... options) throws IOException {
        Path file = folder.resolve("instance");
        Files.writeString(file, text);
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        return Match.run(
                arguments.toArray(String[]::new), new PrintStream(out), new PrintStream(err));
    }
}
