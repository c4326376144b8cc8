package org.handslag.gateway.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.handslag.gateway.webhook.model.Attempt.Outcome;
import org.handslag.platform.web.WallTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names that were public when somebody named them, and are ours when something is sent. */
class ANameThatChangesItsMeaningTest {
    private static final InetAddress PUBLIC = address(1, 1, 1, 1);
    private static final InetAddress OURS = address(127, 0, 0, 1);

    /** What the name means, one lookup after the other. */
    private final Deque<InetAddress> meanings = new ArrayDeque<>();

    private final WebhookSettings settings =
            new WebhookSettings(Duration.ofSeconds(2), List.of(), List.of());
    private final Receivers receivers =
            new Receivers(settings, host -> new InetAddress[] {meanings.removeFirst()});
    private final HttpSender sender = new HttpSender(settings, receivers, new WallTime());
    private ServerSocketChannel behindTheDoor;

    private static InetAddress address(int... parts) {
        byte[] bytes = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) parts[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listen() throws Exception {
        behindTheDoor = ServerSocketChannel.open().bind(new InetSocketAddress(OURS, 0));
        behindTheDoor.configureBlocking(false);
    }

    @AfterEach
    void end() throws Exception {
        sender.destroy();
        receivers.destroy();
        behindTheDoor.close();
    }

    @Test
    void areRefusedByTheTimeOfTheConnection() throws Exception {
        String url = "https://receiver.example:" + behindTheDoor.socket().getLocalPort() + "/hook";
        meanings.addAll(List.of(PUBLIC, PUBLIC, OURS, OURS));

        assertThat(sender.fault(url)).isEmpty();
        assertThat(send(url)).isEqualTo(Outcome.FORBIDDEN);
        assertThat(meanings).hasSize(1);
        assertThat(send(url)).isEqualTo(Outcome.FORBIDDEN);

        assertThat(meanings).isEmpty();
        assertThat(behindTheDoor.accept()).isNull();
    }

    private Outcome send(String url) {
        return sender.send(url, "id", new byte[0], new Signatures(List.of(sender.newKey())))
                .outcome();
    }
}
