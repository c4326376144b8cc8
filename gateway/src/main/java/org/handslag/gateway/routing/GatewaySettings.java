package org.handslag.gateway.routing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are, and how much of the gateway one of them or one caller may use.
 *
 * @param services the addresses of each service's instances, by its name
 * @param timeLimit how long a service may take until it begins to answer; longer than the 5 seconds
 *     that a service may wait for an earlier write ({@code Handslag-After})
 * @param concurrent how many requests one service may have open at once
 * @param rate requests a second that one subject may keep up
 * @param burst requests that one subject may have saved up
 */
@ConfigurationProperties("handslag.gateway")
record GatewaySettings(
        Map<String, List<URI>> services,
        @DefaultValue("8s") Duration timeLimit,
        @DefaultValue("200") int concurrent,
        @DefaultValue("200") int rate,
        @DefaultValue("400") int burst) {

    GatewaySettings {
        for (String service : Routes.SERVICES) {
            if (services.getOrDefault(service, List.of()).isEmpty()) {
                throw new IllegalArgumentException(
                        "handslag.gateway.services." + service + " is not set");
            }
        }
    }
}
