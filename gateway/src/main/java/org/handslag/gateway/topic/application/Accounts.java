package org.handslag.gateway.topic.application;

import java.util.Optional;
import org.handslag.gateway.topic.model.SubscriberTopic;
import org.handslag.platform.problem.ProblemException;

/** Who may read which topic, at the broker. Each call may be repeated. */
public interface Accounts {
    /**
     * How the broker is reached.
     *
     * @param servers what Kafka clients call {@code bootstrap.servers}
     * @param protocol what they call {@code security.protocol}
     */
    record Door(String servers, String protocol) {}

    /** How subscribers reach the broker; empty where they cannot. */
    Optional<Door> door();

    /**
     * The reader of a topic may read it, and nothing else, under this password from now on.
     *
     * @throws ProblemException 503 where the broker is away
     */
    void open(SubscriberTopic topic, String password);

    /**
     * Its reader may read nothing any more.
     *
     * @throws ProblemException 503 where the broker is away
     */
    void close(SubscriberTopic topic);
}
