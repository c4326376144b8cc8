package org.handslag.gateway.routing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Asks services in the name of who asks the gateway: every service the same question, at once,
 * where one that is away, too slow or refuses is named as missing and the others' answers are there
 * all the same; or one service what only it can answer.
 */
@Component
public class Asking implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    /** What of the caller's request a service must have to answer the caller, and record why. */
    private static final List<String> HANDED_ON =
            List.of(
                    HttpHeaders.AUTHORIZATION,
                    HttpHeaders.ACCEPT_LANGUAGE,
                    "Handslag-After",
                    "Handslag-Reason",
                    "Handslag-On-Behalf-Of");

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Addresses> services = new LinkedHashMap<>();
    private final RestClient client;
    private final ObservationRegistry observations;
    private final Duration limit;

    Asking(
            ClientHttpRequestFactory serviceRequests,
            ObservationRegistry observations,
            GatewaySettings settings) {
        this.client =
                RestClient.builder()
                        .requestFactory(serviceRequests)
                        .observationRegistry(observations)
                        .build();
        this.observations = observations;
        Routes.SERVICES.forEach(
                service -> services.put(service, new Addresses(settings.services().get(service))));
        this.limit = settings.timeLimit();
    }

    /**
     * What came back.
     *
     * @param answers the JSON of each service that answered, in the order of {@link #services}
     * @param missing the services that did not
     */
    public record Answered(Map<String, JsonNode> answers, List<String> missing) {}

    /** The services that are asked, in the order of answers. */
    public static List<String> services() {
        return Routes.SERVICES;
    }

    /**
     * Asks all services, and waits for all no longer than for one.
     *
     * @param path with its query, encoded, as every service has it
     * @param header the caller's headers by name; null where there is none
     */
    public Answered all(String path, Function<String, @Nullable String> header) {
        return some(services(), path, header);
    }

    /** The same of these services only. */
    public Answered some(
            List<String> names, String path, Function<String, @Nullable String> header) {
        HttpHeaders headers = handedOn(header);
        Map<String, Future<@Nullable JsonNode>> asked = new LinkedHashMap<>();
        names.forEach(
                service ->
                        asked.put(service, submit(service, HttpMethod.GET, path, null, headers)));
        long until = System.nanoTime() + limit.toNanos();
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        asked.forEach(
                (service, answer) ->
                        await(service, answer, until)
                                .ifPresentOrElse(
                                        json -> answers.put(service, json),
                                        () -> missing.add(service)));
        return new Answered(answers, List.copyOf(missing));
    }

    /**
     * Asks one service something that only it can answer.
     *
     * @param body what is posted; null: it is only asked
     * @throws ProblemException as the service says no; 503 where it does not answer in time, which
     *     does not tell whether it did what was asked
     */
    public JsonNode one(
            String service,
            String path,
            @Nullable Object body,
            Function<String, @Nullable String> header) {
        Future<@Nullable JsonNode> asked =
                submit(
                        service,
                        body == null ? HttpMethod.GET : HttpMethod.POST,
                        path,
                        body,
                        handedOn(header));
        try {
            JsonNode answer = asked.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return answer == null ? MissingNode.getInstance() : answer;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RestClientResponseException no) {
                throw refusal(no);
            }
            LOG.warn("{} did not answer: {}", service, e.getCause().getClass().getSimpleName());
        } catch (TimeoutException e) {
            asked.cancel(true);
            LOG.warn("{} did not answer in time", service);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ProblemException.unavailable("service-away", 2);
    }

    /** The service's own problem, in the words of the gateway. */
    private static ProblemException refusal(RestClientResponseException no) {
        JsonNode problem = Objects.requireNonNull(no.getResponseBodyAs(JsonNode.class));
        Problem said =
                Problem.of(no.getStatusCode().value(), problem.path("code").asString("internal"));
        HttpHeaders headers = no.getResponseHeaders();
        String pause = headers == null ? null : headers.getFirst(HttpHeaders.RETRY_AFTER);
        return new ProblemException(
                pause == null ? said : said.retryAfter(Integer.parseInt(pause)));
    }

    private static HttpHeaders handedOn(Function<String, @Nullable String> header) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        for (String name : HANDED_ON) {
            String value = header.apply(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        return headers;
    }

    private Future<@Nullable JsonNode> submit(
            String service,
            HttpMethod method,
            String path,
            @Nullable Object body,
            HttpHeaders headers) {
        Addresses instances = Objects.requireNonNull(services.get(service), service);
        Observation asking = observations.getCurrentObservation();
        return calls.submit(
                () ->
                        asking == null
                                ? ask(instances, method, path, body, headers)
                                : asking.<@Nullable JsonNode>scoped(
                                        () -> ask(instances, method, path, body, headers)));
    }

    private @Nullable JsonNode ask(
            Addresses instances,
            HttpMethod method,
            String path,
            @Nullable Object body,
            HttpHeaders headers) {
        URI instance = instances.next();
        try {
            RestClient.RequestBodySpec request =
                    client.method(method)
                            .uri(instance.resolve(path))
                            .headers(own -> own.addAll(headers));
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            return request.retrieve().body(JsonNode.class);
        } catch (ResourceAccessException away) {
            instances.failed(instance);
            throw away;
        }
    }

    private static Optional<JsonNode> await(
            String service, Future<@Nullable JsonNode> answer, long until) {
        try {
            return Optional.ofNullable(
                    answer.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (!(cause instanceof RestClientException || e instanceof TimeoutException)) {
                throw new IllegalStateException(cause);
            }
            LOG.warn("{} did not answer: {}", service, cause.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        calls.shutdownNow();
    }
}
