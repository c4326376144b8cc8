package org.handslag.gateway.routing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/**
 * Asks every service the same question, at once, in the name of who asks the gateway. A service
 * that is away, too slow or refuses is named as missing; the others' answers are there all the
 * same.
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
     * Asks, and waits for all no longer than for one.
     *
     * @param path with its query, encoded, as every service has it
     * @param header the caller's headers by name; null where there is none
     */
    public Answered all(String path, Function<String, @Nullable String> header) {
        HttpHeaders headers = new HttpHeaders();
        headers.setAccept(List.of(MediaType.APPLICATION_JSON));
        for (String name : HANDED_ON) {
            String value = header.apply(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        Map<String, Future<@Nullable JsonNode>> asked = new LinkedHashMap<>();
        Observation asking = observations.getCurrentObservation();
        services.forEach(
                (service, instances) ->
                        asked.put(
                                service,
                                calls.submit(
                                        () ->
                                                asking == null
                                                        ? ask(instances, path, headers)
                                                        : asking.<@Nullable JsonNode>scoped(
                                                                () ->
                                                                        ask(
                                                                                instances, path,
                                                                                headers)))));
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

    private @Nullable JsonNode ask(Addresses instances, String path, HttpHeaders headers) {
        URI instance = instances.next();
        try {
            return client.get()
                    .uri(instance.resolve(path))
                    .headers(own -> own.addAll(headers))
                    .retrieve()
                    .body(JsonNode.class);
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
