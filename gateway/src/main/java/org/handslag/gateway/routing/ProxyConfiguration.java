package org.handslag.gateway.routing;

import java.time.Duration;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Spring Cloud Gateway's proxy, bean by bean: its auto-configuration would bring filters,
 * predicates and headers of its own into a JVM that runs other services too.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
class ProxyConfiguration {
    private static final Duration CONNECT = Duration.ofSeconds(1);

    /** A connection that was idle for longer is looked at first: its service may be a new one. */
    private static final TimeValue IDLE = TimeValue.ofMilliseconds(300);

    /**
     * One that was idle for so long is closed, within twice as long: before a service closes it,
     * after a minute ({@code server.tomcat.keep-alive-timeout}), perhaps just when a request is on
     * its way.
     */
    private static final TimeValue LEFT = TimeValue.ofSeconds(20);

    /**
     * An answer that is read slowly keeps its connection longer than its place at the service, so
     * there are more connections than places.
     */
    private static final int CONNECTIONS_PER_PLACE = 2;

    /**
     * Not observed besides: the request that is answered is, and so is the service's part; between
     * them a {@link Guard} counts.
     */
    @Bean
    ProxyExchange proxyExchange(ClientHttpRequestFactory serviceRequests) {
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(serviceRequests).build(),
                new GatewayMvcProperties());
    }

    @Bean
    ProxyExchangeHandlerFunction proxyExchangeHandlerFunction(
            ProxyExchange exchange,
            ObjectProvider<RequestHttpHeadersFilter> requestHeaders,
            ObjectProvider<ResponseHttpHeadersFilter> responseHeaders) {
        return new ProxyExchangeHandlerFunction(exchange, requestHeaders, responseHeaders);
    }

    @Bean
    RequestHttpHeadersFilter forwardedHeaders() {
        return new ForwardedHeaders();
    }

    @Bean
    ResponseHttpHeadersFilter answeredHeaders() {
        return new AnsweredHeaders();
    }

    /**
     * Apache's client, doing nothing on its own: no cookies, redirects, retries or compression. It
     * waits for an answer, and for each part of it, as long as the time limit says.
     */
    @Bean
    ClientHttpRequestFactory serviceRequests(GatewaySettings settings) {
        Timeout limit = Timeout.of(settings.timeLimit());
        int toOne = CONNECTIONS_PER_PLACE * settings.concurrent();
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withHttpClientCustomizer(ProxyConfiguration::plain)
                .withDefaultRequestConfigCustomizer(
                        request -> request.setConnectionRequestTimeout(limit))
                .withConnectionManagerCustomizer(
                        pool ->
                                pool.setMaxConnPerRoute(toOne)
                                        .setMaxConnTotal(toOne * Routes.SERVICES.size()))
                .withConnectionConfigCustomizer(
                        connection -> connection.setValidateAfterInactivity(IDLE))
                .build(HttpClientSettings.defaults().withTimeouts(CONNECT, settings.timeLimit()));
    }

    private static void plain(HttpClientBuilder client) {
        client.evictIdleConnections(LEFT)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling();
    }
}
