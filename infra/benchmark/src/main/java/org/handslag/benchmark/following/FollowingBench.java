package org.handslag.benchmark.following;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.handslag.benchmark.run.Arguments;
import org.handslag.benchmark.run.Bench;
import org.handslag.benchmark.run.Engines;
import org.handslag.benchmark.run.Goal;
import org.handslag.benchmark.run.OpenLoop;
import org.handslag.benchmark.run.Results;
import org.handslag.benchmark.run.Timings;
import org.handslag.benchmark.run.WrongOutcome;
import org.handslag.gateway.GatewayApplication;
import org.handslag.testkit.EventStream;
import org.handslag.testkit.RunningService;

/**
 * {@code ./handslag bench following [--rate N] [--seconds N]}: what happens in a tenant, followed
 * in every way at once; then many who follow, some of whom are dead; then webhooks beside a plain
 * loop of the same client. The gateway, those who follow and whoever lets it happen run in this
 * process, broker and database in others.
 */
public final class FollowingBench {
    private static final Set<String> OPTIONS = Set.of("--rate", "--seconds");
    private static final String NOTHING_LISTENS = "http://127.0.0.1:1/dead";
    private static final int OF_A_TENANT = 50;
    private static final int AT_ONCE = 4;
    private static final int SSE = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private FollowingBench() {}

    public static void main(String[] arguments) {
        Bench.run("following", OPTIONS, arguments, FollowingBench::measure);
    }

    static void measure(Arguments arguments, Results results) throws Exception {
        try (Hooks hooks = new Hooks();
                Engines engines = Engines.start();
                RunningService gateway =
                        engines.service(
                                GatewayApplication.class,
                                GatewayApplication.NAME,
                                "handslag.webhooks.allowed=" + hooks.hostAndPort() + ",127.0.0.1:1",
                                "handslag.gateway.tenant.following=2000")) {
            int rate = arguments.number("--rate", 200, 20);
            int seconds = arguments.number("--seconds", 120, 3);
            results.parameter("rate", rate);
            inEveryWay(gateway, hooks, rate, arguments.quick() ? 1 : 60, "just started", results);
            // A minute after their start a third of two processors still goes into compiling.
            inEveryWay(gateway, hooks, rate, arguments.quick() ? 1 : 180, "warming up", results);
            List<Follower> ways = inEveryWay(gateway, hooks, rate, seconds, "warm", results);
            for (Follower way : ways) {
                results.goal(
                        Goal.atMost(
                                way.way() + ", p99 in ms",
                                way.seen().delays().millis(99),
                                250,
                                60));
            }
            many(gateway, hooks, arguments, results);
            drain(gateway, hooks, arguments.quick() ? 100 : 20_000, results);
        }
    }

    private static List<Follower> inEveryWay(
            RunningService gateway,
            Hooks hooks,
            int rate,
            int seconds,
            String services,
            Results results)
            throws Exception {
        System.err.printf("%d a second for %d s in every way ...%n", rate, seconds);
        Followed tenant = new Followed(gateway);
        tenant.subscriber("hook");
        Seen sent = new Seen(tenant, true);
        tenant.webhook("hook", hooks.taking(tenant.key(), sent));
        List<Follower> ways =
                List.of(Follower.pages(tenant), Follower.stream(tenant), Follower.kafka(tenant));
        int count;
        try {
            // Until everybody is there, nothing counts.
            tenant.happens("first", System.nanoTime());
            all(() -> ways.stream().allMatch(it -> it.seen().count() == 1) && sent.count() == 1);
            OpenLoop.Outcome outcome =
                    OpenLoop.run(
                            rate,
                            Duration.ofSeconds(seconds),
                            (number, at) -> tenant.happens("" + number, at));
            mustNotFail(outcome);
            count = outcome.calls() + 1;
            all(
                    () ->
                            ways.stream().allMatch(it -> it.seen().count() == count)
                                    && sent.count() == count);
        } finally {
            for (Follower way : ways) {
                way.close();
            }
        }
        for (Follower way : ways) {
            row(results, services, way.way(), way.seen());
            if (!way.seen().order().equals(ways.getFirst().seen().order())) {
                throw new WrongOutcome(way.way() + " has another order than page by page");
            }
            if (way.seen().twice() > 0) {
                throw new WrongOutcome(way.way() + " has seen events twice");
            }
        }
        row(results, services, "by webhook", sent);
        if (services.equals("warm")) {
            results.goal(Goal.atMost("by webhook, p99 in ms", sent.delays().millis(99), 250, 60));
        }
        return ways;
    }

    /** Idle streams, and webhooks of which every tenth is dead or hangs. */
    private static void many(
            RunningService gateway, Hooks hooks, Arguments arguments, Results results)
            throws Exception {
        int tenants = arguments.quick() ? 1 : 4;
        int streams = arguments.quick() ? 5 : 500;
        int seconds = arguments.quick() ? 2 : 60;
        System.err.printf("%d webhooks, %d idle streams ...%n", tenants * OF_A_TENANT, streams);
        List<Followed> followed = new ArrayList<>();
        List<Seen> healthy = new ArrayList<>();
        for (int i = 0; i < tenants; i++) {
            Followed tenant = new Followed(gateway);
            followed.add(tenant);
            for (int n = 0; n < OF_A_TENANT; n++) {
                tenant.subscriber("hook-" + n);
                tenant.webhook("hook-" + n, address(tenant, n, hooks, healthy));
            }
        }
        List<EventStream> idle = new ArrayList<>();
        try {
            for (int i = 0; i < streams; i += SSE) {
                Followed quiet = new Followed(gateway);
                for (int n = 0; n < Math.min(SSE, streams); n++) {
                    idle.add(quiet.subscriber("stream-" + n).stream("/api/events"));
                }
            }
            OpenLoop.Outcome outcome =
                    OpenLoop.run(
                            tenants,
                            Duration.ofSeconds(seconds),
                            (number, at) ->
                                    followed.get(number % tenants).happens("" + number, at));
            mustNotFail(outcome);
            int each = outcome.calls() / tenants;
            all(() -> healthy.stream().allMatch(it -> it.count() >= each));
        } finally {
            idle.forEach(EventStream::close);
        }
        Timings together = new Timings();
        long twice = 0;
        for (Seen one : healthy) {
            together.add(one.delays());
            twice += one.twice();
        }
        results.row(
                Results.columns(
                        Results.columns(
                                "services",
                                "warm",
                                "way",
                                "%d healthy webhooks of %d, %d idle streams"
                                        .formatted(healthy.size(), tenants * OF_A_TENANT, streams),
                                "twice",
                                twice),
                        together.columns()));
        results.goal(
                Goal.atMost(
                        "healthy webhooks beside dead ones, p99 in ms",
                        together.millis(99),
                        1_000,
                        250));
    }

    private static String address(Followed tenant, int n, Hooks hooks, List<Seen> healthy) {
        return switch (n % 20) {
            case 0 -> NOTHING_LISTENS;
            case 10 -> hooks.hanging();
            default -> {
                Seen seen = new Seen(tenant, false);
                healthy.add(seen);
                yield hooks.taking(tenant.key() + "-" + n, seen);
            }
        };
    }

    /** What has happened before is sent to one address, and the same bodies by a plain loop. */
    private static void drain(RunningService gateway, Hooks hooks, int events, Results results)
            throws Exception {
        System.err.printf("%d events to one address ...%n", events);
        Followed tenant = new Followed(gateway);
        tenant.subscriber("hook");
        Seen sent = new Seen(tenant, false);
        OpenLoop.Outcome happened =
                OpenLoop.run(
                        1_000,
                        Duration.ofMillis(events),
                        (number, at) -> tenant.happens("" + number, at));
        mustNotFail(happened);
        try (EventStream everything = tenant.subscriber("all").stream("/api/events")) {
            List<String> bodies =
                    everything.next(events).stream().map(EventStream.Message::data).toList();
            tenant.webhook("hook", hooks.taking(tenant.key(), sent));
            long begin = System.nanoTime();
            tenant.replay("hook");
            all(() -> sent.count() >= events);
            double ours = events / ((System.nanoTime() - begin) / 1e9);
            Seen plain = new Seen(tenant, false);
            double limit = plainly(bodies, hooks.taking(tenant.key() + "-plain", plain));
            perSecond(results, "webhook, " + AT_ONCE + " at once", ours);
            perSecond(results, "the same client, " + AT_ONCE + " at once, no platform", limit);
            results.goal(Goal.atLeast("webhooks' share of the plain loop", ours / limit, 0.5, 0.8));
        }
    }

    private static double plainly(List<String> bodies, String url) throws Exception {
        Semaphore free = new Semaphore(AT_ONCE);
        try (CloseableHttpClient http =
                HttpClients.custom()
                        .setConnectionManager(
                                PoolingHttpClientConnectionManagerBuilder.create()
                                        .setMaxConnPerRoute(AT_ONCE)
                                        .build())
                        .build()) {
            long begin = System.nanoTime();
            for (String body : bodies) {
                free.acquire();
                Thread.startVirtualThread(
                        () -> {
                            try {
                                post(http, url, body);
                            } catch (IOException e) {
                                System.err.println("a plain post failed: " + e);
                            } finally {
                                free.release();
                            }
                        });
            }
            free.acquire(AT_ONCE);
            return bodies.size() / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static void post(CloseableHttpClient http, String url, String body) throws IOException {
        HttpPost post = new HttpPost(url);
        post.setEntity(new StringEntity(body, ContentType.parse("application/cloudevents+json")));
        http.execute(
                post,
                answer -> {
                    EntityUtils.consume(answer.getEntity());
                    return answer.getCode();
                });
    }

    private static void perSecond(Results results, String way, double value) {
        results.row(Results.columns("services", "warm", "way", way, "eventsPerSecond", value));
    }

    private static void row(Results results, String services, String way, Seen seen) {
        results.row(
                Results.columns(
                        Results.columns("services", services, "way", way, "twice", seen.twice()),
                        seen.delays().columns()));
    }

    private static void mustNotFail(OpenLoop.Outcome outcome) throws WrongOutcome {
        if (outcome.failed() > 0) {
            throw new WrongOutcome(outcome.failed() + " did not happen: " + outcome.firstFailure());
        }
    }

    private static void all(Supplier<Boolean> seen) throws WrongOutcome {
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(50))
                    .atMost(PATIENCE)
                    .until(seen::get);
        } catch (ConditionTimeoutException e) {
            throw new WrongOutcome("somebody who follows has not seen everything");
        }
    }
}
