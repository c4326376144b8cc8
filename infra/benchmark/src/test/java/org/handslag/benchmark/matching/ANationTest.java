package org.handslag.benchmark.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ANationTest {
    @Test
    @Tag("long")
    void isProvedOverAllPossiblePairsInLittleMemory() throws IOException, InterruptedException {
        Process process = NationBench.process(2, 1, true).redirectError(Redirect.INHERIT).start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(printed).contains("\"certified\":true");
        assertThat(figure(printed, "possiblePairs")).isGreaterThan(24_000_000);
        assertThat(figure(printed, "processMegabytes")).isLessThan(400);
    }

    private static long figure(String printed, String name) {
        Matcher matcher = Pattern.compile('"' + name + "\":(\\d+)").matcher(printed);
        assertThat(matcher.find()).as(printed).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
