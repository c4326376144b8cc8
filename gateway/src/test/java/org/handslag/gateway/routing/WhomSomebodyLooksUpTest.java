package org.handslag.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handslag.testkit.Caller;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Lookups carry email and phone in the address's query: it must not be written down anywhere. */
class WhomSomebodyLooksUpTest {
    private static final String CANARY = "kanariefugl";
    private static final StubService SERVICE = new StubService("participant-service");
    private static RunningService gateway;

    @BeforeAll
    static void start() {
        gateway = GatewayBeforeStubs.start(SERVICE);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        SERVICE.close();
    }

    /** What a trace would hold, with every name and value. */
    private static final class Spans implements ObservationHandler<Observation.Context> {
        private final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public void onStop(Observation.Context context) {
            told.add(
                    context.getName()
                            + " "
                            + context.getContextualName()
                            + " "
                            + context.getAllKeyValues()
                            + " "
                            + context.getError());
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    @Test
    void standsInNoTraceNoMetricAndNoLog() throws IOException {
        Spans spans = new Spans();
        gateway.context()
                .getBean(ObservationRegistry.class)
                .observationConfig()
                .observationHandler(spans);
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            lookUp();
            malformed("/api/participants?email=" + CANARY + " " + CANARY);
            malformed("/api/participants?email=<" + CANARY + ">å");
            malformed("/api/participants?email=" + CANARY + "%zz");
            malformed("/api/memberships?limit=" + CANARY + "&" + CANARY + "%zz=%zz" + CANARY);
            malformed("/api/memberships?" + CANARY + "%00=1");
            SERVICE.close();
            lookUp();
        } finally {
            root.detachAppender(log);
        }

        assertThat(spans.told).anyMatch(each -> each.startsWith("http.server.requests"));
        assertThat(String.join("\n", spans.told)).doesNotContain(CANARY);
        assertThat(log.list.stream().map(WhomSomebodyLooksUpTest::whole))
                .noneMatch(line -> line.contains(CANARY));
        assertThat(gateway.management().get("/actuator/prometheus").text())
                .contains("http_server_requests")
                .doesNotContain(CANARY);
    }

    private static void lookUp() {
        Caller caller =
                gateway.withToken(
                        TestIssuer.shared().token("somebody", RunningService.newTenant()));
        caller.get("/api/participants?email=" + CANARY + "@example.org&phone=" + CANARY);
        caller.get("/api/memberships?email=" + CANARY + "@example.org");
    }

    private static void malformed(String target) throws IOException {
        String answer =
                Sockets.raw(
                        gateway.base(),
                        "GET "
                                + target
                                + " HTTP/1.1\r\nHost: handslag.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain(CANARY);
    }

    private static String whole(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage());
    }
}
