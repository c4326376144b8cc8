package org.handslag.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks every service the same question, at once, in the name of who asks the gateway. A service
 * that is away, too slow or refuses is simply missing from the answers.
 */
@Component
public class Asking implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    /** Longer than a service waits for an earlier write, shorter than a caller does. */
    private static final Duration LIMIT = Duration.ofSeconds(7);

    private static final List<String> HANDED_ON =
            List.of(
                    HttpHeaders.AUTHORIZATION,
                    HttpHeaders.ACCEPT_LANGUAGE,
                    "Handslag-After",
                    "Handslag-Reason",
                    "Handslag-On-Behalf-Of");

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final RestClient client;
    private final Map<String, Addresses> services;

    Asking(ClientHttpRequestFactory serviceRequests, GatewaySettings settings) {
        this.client = RestClient.builder().requestFactory(serviceRequests).build();
        this.services =
                Routes.SERVICES.stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        service ->
                                                new Addresses(settings.services().get(service))));
    }

    /**
     * What each service answered; empty where it did not.
     *
     * @param path with its query, encoded
     */
    public <T> Map<String, Optional<T>> all(
            HttpServletRequest request, String path, Class<T> answer) {
        HttpHeaders headers = new HttpHeaders();
        for (String name : HANDED_ON) {
            String value = request.getHeader(name);
            if (value != null) {
                headers.set(name, value);
            }
        }
        Map<String, Future<T>> asked = new LinkedHashMap<>();
        for (String service : Routes.SERVICES) {
            asked.put(service, calls.submit(call(service, path, headers, answer)));
        }
        long until = System.nanoTime() + LIMIT.toNanos();
        Map<String, Optional<T>> answers = new LinkedHashMap<>();
        asked.forEach((service, future) -> answers.put(service, await(service, future, until)));
        return answers;
    }

    private <T> Callable<T> call(
            String service, String path, HttpHeaders headers, Class<T> answer) {
        return () ->
                client.get()
                        .uri(services.get(service).next().resolve(path))
                        .headers(own -> own.addAll(headers))
                        .retrieve()
                        .body(answer);
    }

    private static <T> Optional<T> await(String service, Future<T> future, long until) {
        try {
            return Optional.ofNullable(
                    future.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException | RestClientException e) {
            future.cancel(true);
            Throwable cause = e.getCause() == null ? e : e.getCause();
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
