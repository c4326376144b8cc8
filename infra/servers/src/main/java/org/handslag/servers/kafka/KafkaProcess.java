package org.handslag.servers.kafka;

import java.nio.file.Path;
import java.util.List;
import org.handslag.servers.ChildProcess;

/** The broker as its own process, so that suites can kill it. */
public final class KafkaProcess {

    /** The port for those who are not the platform's own. */
    public static final String SUBSCRIBERS = "handslag.kafka.subscribers";

    private KafkaProcess() {}

    /**
     * Runs until SIGTERM, and prints one line beginning with {@code READY} when it serves.
     *
     * @param args data directory, port (0 for a free one), optionally {@code --with-parent}: end
     *     when stdin is closed. The port for subscribers is in the system property {@value
     *     #SUBSCRIBERS}; without it, a free one
     */
    public static void main(String[] args) {
        EmbeddedKafka kafka =
                EmbeddedKafka.start(
                        Path.of(args[0]),
                        Integer.parseInt(args[1]),
                        Integer.getInteger(SUBSCRIBERS, 0),
                        List.of());
        ChildProcess.serve(kafka.port(), kafka::close, args);
    }
}
