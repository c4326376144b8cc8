package org.handslag.gateway.routing;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** One try to get an answer from a service, which may be given up before it comes. */
final class Attempt implements Callable<ServerResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    /** Enough for an interrupted socket to let go; then the thread is on its own. */
    private static final long PATIENCE_SECONDS = 2;

    private final ServerRequest request;
    private final HandlerFunction<ServerResponse> next;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    Attempt(ServerRequest request, HandlerFunction<ServerResponse> next) {
        this.request = request;
        this.next = next;
    }

    @Override
    public ServerResponse call() throws Exception {
        begun.countDown();
        try {
            return next.handle(request);
        } finally {
            over.countDown();
        }
    }

    /**
     * Waits until the interrupted thread has let go of the request, and closes what it may have
     * got.
     */
    void abandon() throws InterruptedException {
        if (begun.getCount() == 0 && !over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("an abandoned call does not end");
            return;
        }
        if (request.attributes().get(MvcUtils.CLIENT_RESPONSE_ATTR)
                instanceof ClientHttpResponse late) {
            late.close();
        }
    }
}
