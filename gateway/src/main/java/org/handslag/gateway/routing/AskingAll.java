package org.handslag.gateway.routing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.handslag.platform.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks every service the same question, side by side, in the caller's name. */
@Component
public class AskingAll {
    private static final Logger LOG = LoggerFactory.getLogger(AskingAll.class);

    /** What of the caller's request a service must have to answer the caller. */
    private static final List<String> HANDED_ON =
            List.of(
                    "Authorization",
                    "Handslag-After",
                    "Handslag-Reason",
                    "Handslag-On-Behalf-Of",
                    "traceparent");

    private final Map<String, Addresses> services = new LinkedHashMap<>();
    private final Duration limit;
    private final HttpClient client;

    AskingAll(GatewaySettings settings) {
        Routes.SERVICES.forEach(
                service -> services.put(service, new Addresses(settings.services().get(service))));
        this.limit = settings.timeLimit();
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(1))
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
    }

    /**
     * What came back.
     *
     * @param answers the JSON of each service that answered 200
     * @param missing the services that did not
     */
    public record Answered(Map<String, JsonNode> answers, List<String> missing) {}

    /** The services that can be asked, in the order of answers. */
    public static List<String> services() {
        return Routes.SERVICES;
    }

    /**
     * Asks.
     *
     * @param path with its query, as every service has it
     * @param header the caller's headers by name
     */
    public Answered get(String path, java.util.function.Function<String, Optional<String>> header) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<Optional<JsonNode>>> open = new LinkedHashMap<>();
            services.forEach(
                    (service, addresses) ->
                            open.put(
                                    service,
                                    calls.submit(() -> ask(service, addresses, path, header))));
            open.forEach(
                    (service, answer) ->
                            result(answer)
                                    .ifPresentOrElse(
                                            json -> answers.put(service, json),
                                            () -> missing.add(service)));
        }
        return new Answered(answers, List.copyOf(missing));
    }

    private Optional<JsonNode> ask(
            String service,
            Addresses addresses,
            String path,
            java.util.function.Function<String, Optional<String>> header)
            throws InterruptedException {
        URI instance = addresses.next();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(instance.resolve(path))
                        .timeout(limit)
                        .header("Accept", "application/json");
        HANDED_ON.forEach(
                name -> header.apply(name).ifPresent(value -> request.header(name, value)));
        try {
            HttpResponse<byte[]> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                LOG.warn("{} answered {} where all were asked", service, response.statusCode());
                return Optional.empty();
            }
            return Optional.of(Json.tolerant().readTree(response.body()));
        } catch (IOException | JacksonException e) {
            addresses.failed(instance);
            LOG.warn("{} did not answer where all were asked: {}", service, e.toString());
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> result(Future<Optional<JsonNode>> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
