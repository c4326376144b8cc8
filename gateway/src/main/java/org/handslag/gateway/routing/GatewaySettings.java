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
 * @param tenant what one tenant may use, all its subjects together
 * @param strangers what one address may send without a token that counts
 * @param origins the origins whose pages may call from a browser, each exactly
 */
@ConfigurationProperties("handslag.gateway")
record GatewaySettings(
        Map<String, List<URI>> services,
        @DefaultValue("8s") Duration timeLimit,
        @DefaultValue("200") int concurrent,
        @DefaultValue("200") int rate,
        @DefaultValue("400") int burst,
        @DefaultValue OfTenant tenant,
        @DefaultValue OfAddress strangers,
        @DefaultValue List<String> origins) {

    /**
     * The share of one tenant.
     *
     * @param rate requests a second
     * @param burst requests that may be saved up
     * @param concurrent requests open at once
     * @param following of those that wait for events, at once; they are counted apart
     */
    record OfTenant(
            @DefaultValue("600") int rate,
            @DefaultValue("1200") int burst,
            @DefaultValue("150") int concurrent,
            @DefaultValue("100") int following) {}

    /**
     * The share of one address.
     *
     * @param rate requests a second
     * @param burst requests that may be saved up
     */
    record OfAddress(@DefaultValue("50") int rate, @DefaultValue("2000") int burst) {}

    GatewaySettings {
        for (String origin : origins) {
            if (!origin.matches("https?://[a-z0-9.-]+(:[0-9]{1,5})?")) {
                throw new IllegalArgumentException(
                        "handslag.gateway.origins: not an exact origin: " + origin);
            }
        }
        for (String service : Routes.SERVICES) {
            if (services.getOrDefault(service, List.of()).isEmpty()) {
                throw new IllegalArgumentException(
                        "handslag.gateway.services." + service + " is not set");
            }
        }
    }
}
