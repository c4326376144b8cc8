package org.handslag.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How a service stops answering without letting anybody down: readiness is down already; for a
 * moment it goes on as before but asks for each connection to be closed, so that callers go
 * elsewhere by themselves; then it takes no new connections, and answers what still comes on the
 * old ones. Tomcat's own pause would answer those with a bare 503.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Leaving extends OncePerRequestFilter implements SmartLifecycle {
    private static final Duration LIMIT = Duration.ofSeconds(8);

    /** Nobody asks for so long: what is on its way over this machine's network has come. */
    private static final Duration QUIET = Duration.ofMillis(50);

    private static final long LOOK_NANOS = Duration.ofMillis(5).toNanos();

    private final ApplicationContext context;
    private final Duration farewell;
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean leaving;
    private volatile boolean running;

    Leaving(
            ApplicationContext context,
            @Value("${handslag.web.farewell:500ms}") Duration farewell) {
        this.context = context;
        this.farewell = farewell;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        open.incrementAndGet();
        try {
            if (leaving) {
                response.setHeader("Connection", "close");
            }
            chain.doFilter(request, response);
        } finally {
            open.decrementAndGet();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        leaving = true;
        await(farewell, () -> false);
        takeNoNewConnections();
        long[] quietSince = {System.nanoTime()};
        await(
                LIMIT,
                () -> {
                    long now = System.nanoTime();
                    if (open.get() > 0) {
                        quietSince[0] = now;
                    }
                    return now - quietSince[0] > QUIET.toNanos();
                });
    }

    private void takeNoNewConnections() {
        if (context instanceof WebServerApplicationContext web
                && web.getWebServer() instanceof TomcatWebServer tomcat) {
            for (Connector connector : tomcat.getTomcat().getService().findConnectors()) {
                connector.getProtocolHandler().closeServerSocketGraceful();
            }
        }
    }

    private static void await(Duration limit, BooleanSupplier over) {
        long until = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < until && !over.getAsBoolean()) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything else of the service stops. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
