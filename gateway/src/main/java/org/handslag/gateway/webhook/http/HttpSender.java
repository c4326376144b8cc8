package org.handslag.gateway.webhook.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.handslag.gateway.webhook.application.Sender;
import org.handslag.gateway.webhook.application.Signing;
import org.handslag.gateway.webhook.model.Attempt.Outcome;
import org.handslag.gateway.webhook.model.Key;
import org.handslag.platform.web.WallTime;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Sends by Apache's client, which follows nobody elsewhere, keeps no cookies and tries nothing
 * twice. Whatever a receiver does, it takes no more of us than the time limit and a few bytes.
 */
@Component
@EnableConfigurationProperties(WebhookSettings.class)
final class HttpSender implements Sender, DisposableBean {
    private static final ContentType EVENT = ContentType.parse("application/cloudevents+json");
    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final int GONE = 410;
    private static final int MOST_CONNECTIONS = 2_000;

    /**
     * To one host: many addresses may be at one, of which each has a few under way at most, so that
     * those that never answer must not use up what the others need.
     */
    private static final int TO_ONE = 500;

    private static final int MOST_BYTES = 16 * 1024;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    private final Receivers receivers;
    private final WallTime time;
    private final Duration limit;
    private final CloseableHttpClient http;

    /** Ends what takes too long, however little of it comes at a time. */
    private final ScheduledExecutorService clocked =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("webhook-limits").factory());

    HttpSender(WebhookSettings settings, Receivers receivers, WallTime time) {
        this.receivers = receivers;
        this.time = time;
        this.limit = settings.timeLimit();
        this.http =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setDnsResolver(receivers)
                                        .setMaxConnTotal(MOST_CONNECTIONS)
                                        .setMaxConnPerRoute(TO_ONE)
                                        .setDefaultConnectionConfig(
                                                ConnectionConfig.custom()
                                                        .setConnectTimeout(CONNECT)
                                                        .setSocketTimeout(Timeout.of(limit))
                                                        .build())
                                        .build())
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setConnectionRequestTimeout(Timeout.of(limit))
                                        .setResponseTimeout(Timeout.of(limit))
                                        .build())
                        .setUserAgent("Handslag-Webhooks/1")
                        .evictIdleConnections(IDLE)
                        .disableAuthCaching()
                        .disableAutomaticRetries()
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableRedirectHandling()
                        .build();
    }

    @Override
    public Sent send(String url, String id, byte[] body, Signing signing) {
        long begun = System.nanoTime();
        Optional<String> fault = receivers.fault(url);
        if (fault.isPresent()) {
            Outcome outcome =
                    fault.get().equals("host-unknown") ? Outcome.UNREACHED : Outcome.FORBIDDEN;
            return new Sent(outcome, null, millis(begun), Duration.ZERO);
        }
        HttpPost post = new HttpPost(URI.create(url));
        long seconds = time.now().getEpochSecond();
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(seconds));
        post.setHeader("webhook-signature", signing.of(id, seconds, body));
        post.setEntity(new ByteArrayEntity(body, EVENT));
        ScheduledFuture<?> end =
                clocked.schedule(post::cancel, limit.toMillis(), TimeUnit.MILLISECONDS);
        AtomicReference<Sent> answered = new AtomicReference<>();
        try {
            return http.execute(
                    post,
                    answer -> {
                        answered.set(sent(answer, begun));
                        readALittle(post, answer);
                        return answered.get();
                    });
        } catch (Receivers.Refused e) {
            // The name means something else than a moment ago.
            return new Sent(Outcome.FORBIDDEN, null, millis(begun), Duration.ZERO);
        } catch (IOException | IllegalStateException e) {
            // The client has no one word for a request that was cancelled before it had a
            // connection.
            boolean late = post.isAborted() || e instanceof SocketTimeoutException;
            // Whoever has answered and then goes on and on has answered.
            return Optional.ofNullable(answered.get())
                    .orElseGet(
                            () ->
                                    new Sent(
                                            late ? Outcome.TIMED_OUT : Outcome.UNREACHED,
                                            null,
                                            millis(begun),
                                            Duration.ZERO));
        } finally {
            end.cancel(false);
        }
    }

    /** So little that it costs nothing to use the connection again; of more, none. */
    private static void readALittle(HttpPost post, ClassicHttpResponse answer) throws IOException {
        if (answer.getEntity() != null
                && answer.getEntity().getContent().readNBytes(MOST_BYTES).length == MOST_BYTES) {
            post.cancel();
        }
    }

    private static Sent sent(ClassicHttpResponse answer, long begun) {
        int status = answer.getCode();
        Outcome outcome =
                status >= OK && status < NOT_OK
                        ? Outcome.TAKEN
                        : status == GONE ? Outcome.GONE : Outcome.REFUSED;
        return new Sent(outcome, status, millis(begun), retryAfter(answer));
    }

    private static Duration retryAfter(ClassicHttpResponse answer) {
        Header header = answer.getFirstHeader("Retry-After");
        return header != null && header.getValue().matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(header.getValue()))
                : Duration.ZERO;
    }

    private static long millis(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Override
    public Optional<String> fault(String url) {
        return receivers.fault(url);
    }

    @Override
    public Signing signing(List<Key> keys) {
        return new Signatures(keys);
    }

    @Override
    public Key newKey() {
        return Signatures.newKey();
    }

    @Override
    public void destroy() throws IOException {
        clocked.shutdownNow();
        http.close();
    }
}
