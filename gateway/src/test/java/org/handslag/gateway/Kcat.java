package org.handslag.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Kafka client of another make. */
final class Kcat {
    private static final String NAME = "kcat";

    private Kcat() {}

    /** Whether this machine has it. */
    static boolean isHere() throws InterruptedException {
        try {
            Process asked = new ProcessBuilder(NAME, "-V").redirectErrorStream(true).start();
            asked.getInputStream().readAllBytes();
            return asked.waitFor(10, TimeUnit.SECONDS) && asked.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The values of all records of a topic, a line each. */
    static List<String> records(String servers, String topic) throws Exception {
        Process reading =
                new ProcessBuilder(
                                "timeout",
                                "30",
                                NAME,
                                "-C",
                                "-q",
                                "-e",
                                "-b",
                                servers,
                                "-X",
                                "isolation.level=read_committed",
                                "-t",
                                topic,
                                "-o",
                                "beginning")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (reading.waitFor() != 0) {
            throw new IllegalStateException(NAME + " ended with " + reading.exitValue());
        }
        return said.lines().toList();
    }
}
