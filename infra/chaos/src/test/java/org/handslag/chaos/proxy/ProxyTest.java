package org.handslag.chaos.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.handslag.chaos.proxy.Weather.Way;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client, a proxy and a server that says each byte again. */
@Timeout(30)
class ProxyTest {
    private static final int SHORT_MILLIS = 150;
    private static final int LONG_MILLIS = 10_000;

    private final AtomicInteger heard = new AtomicInteger();
    private ServerSocket echo;
    private Proxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::takeAll);
        proxy = Proxy.before(echo.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    private void takeAll() {
        while (!echo.isClosed()) {
            try {
                Socket taken = echo.accept();
                Thread.ofVirtual().start(() -> say(taken));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void say(Socket taken) {
        try (taken) {
            for (int next = taken.getInputStream().read();
                    next >= 0;
                    next = taken.getInputStream().read()) {
                heard.incrementAndGet();
                taken.getOutputStream().write(next);
            }
        } catch (IOException gone) {
            // the client's business
        }
    }

    private Socket client() throws IOException {
        String[] address = proxy.address().split(":");
        Socket socket = new Socket(address[0], Integer.parseInt(address[1]));
        socket.setSoTimeout(LONG_MILLIS);
        return socket;
    }

    private static int ask(Socket socket, int what) throws IOException {
        socket.getOutputStream().write(what);
        return socket.getInputStream().read();
    }

    private static void nothingComes(Socket socket, int what) throws IOException {
        socket.setSoTimeout(SHORT_MILLIS);
        assertThatThrownBy(() -> ask(socket, what)).isInstanceOf(SocketTimeoutException.class);
        socket.setSoTimeout(LONG_MILLIS);
    }

    private static void isReset(Socket socket) {
        assertThatThrownBy(() -> ask(socket, 0))
                .isInstanceOf(SocketException.class)
                .hasMessageMatching("(?i).*(reset|broken pipe).*");
    }

    @Test
    void inCalmWeatherEverythingArrivesAndAnEndIsAnEnd() throws IOException {
        try (Socket socket = client()) {
            assertThat(ask(socket, 1)).isEqualTo(1);
            assertThat(ask(socket, 2)).isEqualTo(2);
            assertThat(proxy.open()).isEqualTo(1);
        }
        await().until(() -> proxy.open() == 0);
    }

    @Test
    void aDelayComesOnceInEachDirectionAndEndsWithTheWeather() throws IOException {
        try (Socket socket = client()) {
            proxy.become(new Weather.Delay(Duration.ofMillis(100)));
            long begun = System.nanoTime();
            assertThat(ask(socket, 1)).isEqualTo(1);
            assertThat(Duration.ofNanos(System.nanoTime() - begun).toMillis())
                    .isGreaterThanOrEqualTo(200);

            proxy.become(new Weather.Delay(Duration.ofMinutes(5)));
            nothingComes(socket, 2);
            proxy.become(new Weather.Calm());
            assertThat(socket.getInputStream().read()).isEqualTo(2);
        }
    }

    @Test
    void aDroppedRequestIsNeverHeardAndItsConnectionEndsWithTheWeather() throws IOException {
        try (Socket lost = client();
                Socket idle = client()) {
            ask(lost, 1);
            ask(idle, 1);
            proxy.become(new Weather.Drop(Way.THERE));
            nothingComes(lost, 2);
            assertThat(heard).hasValue(2);

            proxy.become(new Weather.Calm());
            isReset(lost);
            assertThat(ask(idle, 3)).isEqualTo(3);
        }
    }

    @Test
    void aRequestIsHeardWhoseAnswerIsDropped() throws IOException {
        try (Socket socket = client()) {
            proxy.become(new Weather.Drop(Way.BACK));
            nothingComes(socket, 1);
            assertThat(heard).hasValue(1);

            proxy.become(new Weather.Calm());
            isReset(socket);
        }
    }

    @Test
    void whatIsResetIsSoForThoseWhoAreThereAndThoseWhoCome() throws IOException {
        try (Socket there = client()) {
            ask(there, 1);
            proxy.become(new Weather.Reset());
            isReset(there);
            try (Socket coming = client()) {
                isReset(coming);
            }
            proxy.become(new Weather.Calm());
            try (Socket later = client()) {
                assertThat(ask(later, 1)).isEqualTo(1);
            }
        }
    }

    @Test
    void aHalfOpenConnectionIsTakenAndNeverAnswered() throws IOException {
        try (Socket there = client()) {
            ask(there, 1);
            proxy.become(new Weather.HalfOpen());
            isReset(there);
            try (Socket coming = client()) {
                nothingComes(coming, 2);
                assertThat(heard).hasValue(1);
                proxy.become(new Weather.Calm());
                isReset(coming);
            }
        }
    }

    @Test
    void aServerThatIsAwayIsAReset() throws IOException {
        echo.close();
        try (Socket socket = client()) {
            isReset(socket);
        }
    }
}
