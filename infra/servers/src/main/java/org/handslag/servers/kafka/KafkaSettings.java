package org.handslag.servers.kafka;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The settings of a single broker on one machine, tried together.
 *
 * @param dataDirectory the only log directory
 * @param clientPort of the listener that the platform's own clients use
 * @param subscriberPort of the listener that others use, each with a name and a password
 * @param controllerPort of the broker's own controller; nobody else connects to it
 * @param via addresses in front of the broker, host and port, through which some clients come
 */
record KafkaSettings(
        Path dataDirectory,
        int clientPort,
        int subscriberPort,
        int controllerPort,
        List<String> via) {

    static final String CONTROLLER = "CONTROLLER";

    private static final String CLIENTS = "PLAINTEXT";

    private static final String SUBSCRIBERS = "SUBSCRIBERS";

    private static final String TO_SUBSCRIBERS = "listener.name.subscribers.";

    /** One machine: no replicas, little memory. */
    private static final Map<String, String> SINGLE =
            Map.ofEntries(
                    Map.entry("process.roles", "broker,controller"),
                    Map.entry("node.id", "1"),
                    Map.entry("offsets.topic.replication.factor", "1"),
                    Map.entry("transaction.state.log.replication.factor", "1"),
                    Map.entry("transaction.state.log.min.isr", "1"),
                    Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                    Map.entry("share.coordinator.state.topic.min.isr", "1"),
                    Map.entry("num.partitions", "3"),
                    Map.entry("offsets.topic.num.partitions", "3"),
                    Map.entry("transaction.state.log.num.partitions", "3"),
                    Map.entry("share.coordinator.state.topic.num.partitions", "3"),
                    Map.entry("num.network.threads", "2"),
                    Map.entry("num.io.threads", "2"),
                    Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                    Map.entry("auto.create.topics.enable", "false"),
                    Map.entry("controlled.shutdown.enable", "true"));

    /**
     * Whoever was killed is missed soon: a consumer after 5 s (by default 45 s), the broker's own
     * earlier life after 3 s.
     */
    private static final Map<String, String> QUICK =
            Map.ofEntries(
                    Map.entry("broker.session.timeout.ms", "3000"),
                    Map.entry("broker.heartbeat.interval.ms", "500"),
                    Map.entry("group.initial.rebalance.delay.ms", "0"),
                    Map.entry("group.consumer.min.session.timeout.ms", "5000"),
                    Map.entry("group.consumer.session.timeout.ms", "5000"),
                    Map.entry("group.consumer.min.heartbeat.interval.ms", "1000"),
                    Map.entry("group.consumer.heartbeat.interval.ms", "1000"));

    /**
     * Whoever has a name may do what a list says, and nothing else. The platform's own clients have
     * none and may do everything: only its own machine reaches their listener. A name whose
     * password was changed or taken away is turned out within ten minutes; what it may read is
     * looked up at every request.
     */
    private static final Map<String, String> GUARDED =
            Map.of(
                    "authorizer.class.name",
                    "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                    "super.users",
                    "User:ANONYMOUS",
                    TO_SUBSCRIBERS + "sasl.enabled.mechanisms",
                    "SCRAM-SHA-512",
                    TO_SUBSCRIBERS + "scram-sha-512.sasl.jaas.config",
                    "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                    TO_SUBSCRIBERS + "scram-sha-512.connections.max.reauth.ms",
                    "600000",
                    TO_SUBSCRIBERS + "max.connections",
                    "2000");

    Properties toProperties() {
        Properties properties = new Properties();
        properties.putAll(SINGLE);
        properties.putAll(QUICK);
        properties.putAll(GUARDED);
        properties.putAll(listeners());
        properties.put("log.dirs", dataDirectory.toString());
        return properties;
    }

    /**
     * All on loopback; subscribers prove who they are, without TLS, since nothing leaves the
     * machine. A client is sent to where its listener says that the broker is, so whoever comes
     * through an address in front of it needs a listener that names that address.
     */
    private Map<String, String> listeners() {
        String clients =
                CLIENTS
                        + "://127.0.0.1:"
                        + clientPort
                        + ","
                        + SUBSCRIBERS
                        + "://127.0.0.1:"
                        + subscriberPort;
        String controller = "127.0.0.1:" + controllerPort;
        String listening = each(n -> viaName(n) + "://127.0.0.1:" + (clientPort + 1 + n), clients);
        String advertised = each(n -> viaName(n) + "://" + via.get(n), clients);
        return Map.of(
                "controller.quorum.voters",
                "1@" + controller,
                "listeners",
                listening + "," + CONTROLLER + "://" + controller,
                "advertised.listeners",
                advertised,
                "listener.security.protocol.map",
                each(
                        n -> viaName(n) + ":PLAINTEXT",
                        CLIENTS
                                + ":PLAINTEXT,"
                                + SUBSCRIBERS
                                + ":SASL_PLAINTEXT,"
                                + CONTROLLER
                                + ":PLAINTEXT"),
                "controller.listener.names",
                CONTROLLER,
                "inter.broker.listener.name",
                CLIENTS);
    }

    private String each(IntFunction<String> listener, String first) {
        return Stream.concat(Stream.of(first), IntStream.range(0, via.size()).mapToObj(listener))
                .collect(Collectors.joining(","));
    }

    private static String viaName(int number) {
        return "VIA" + number;
    }
}
