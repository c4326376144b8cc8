package org.handslag.benchmark.gateway;

import java.util.Map;
import org.handslag.servers.ChildProcess;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.LifecycleAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.cloud.gateway.server.mvc.GatewayServerMvcAutoConfiguration;
import org.springframework.cloud.gateway.server.mvc.filter.FilterAutoConfiguration;
import org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctionAutoConfiguration;
import org.springframework.cloud.gateway.server.mvc.predicate.PredicateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * Spring Cloud Gateway Server WebMVC as it comes: one route by properties, no filter, no token, no
 * limit, no metrics. As ours it uses virtual threads and Apache's client, with as many connections:
 * with the few that are usual it would measure its own queue.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    ConfigurationPropertiesAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    FilterAutoConfiguration.class,
    GatewayServerMvcAutoConfiguration.class,
    HandlerFunctionAutoConfiguration.class,
    HttpClientAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ImperativeHttpClientAutoConfiguration.class,
    LifecycleAutoConfiguration.class,
    PredicateAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    RestClientAutoConfiguration.class,
    SslAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class BareGateway {
    private static final int CONNECTIONS = 400;

    @Bean
    ClientHttpRequestFactoryBuilder<?> clients() {
        return ClientHttpRequestFactoryBuilder.httpComponents()
                .withConnectionManagerCustomizer(
                        pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
    }

    /**
     * Runs until its parent ends.
     *
     * @param args the address behind it
     */
    public static void main(String[] args) {
        SpringApplication gateway = new SpringApplication(BareGateway.class);
        String route = "spring.cloud.gateway.server.webmvc.routes[0].";
        gateway.setDefaultProperties(
                Map.of(
                        "spring.main.banner-mode",
                        "off",
                        "spring.threads.virtual.enabled",
                        "true",
                        "server.address",
                        "127.0.0.1",
                        "server.port",
                        "0",
                        "server.tomcat.max-keep-alive-requests",
                        "1000",
                        route + "id",
                        "service",
                        route + "uri",
                        args[0],
                        route + "predicates[0]",
                        "Path=/api/**"));
        ConfigurableApplicationContext context = gateway.run();
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        ChildProcess.serve(port, context::close, new String[] {ChildProcess.WITH_PARENT});
    }
}
