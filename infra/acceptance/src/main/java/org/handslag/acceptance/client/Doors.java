package org.handslag.acceptance.client;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.Unit;

/**
 * The ways into a running installation.
 *
 * @param gateway the front door
 * @param services each service's own address by its name, the gateway among them
 * @param management where each service tells of its health, by its name
 */
public record Doors(URI gateway, Map<String, URI> services, Map<String, URI> management) {

    /** The doors of the first instance of each service. */
    public static Doors of(Installation installation) {
        Plan plan = Plan.load(installation.folder().plan()).orElseThrow();
        Map<String, URI> services = new LinkedHashMap<>();
        Map<String, URI> management = new LinkedHashMap<>();
        Part.services()
                .forEach(
                        part -> {
                            services.put(part.key(), address(plan.ports().of(part)));
                            management.put(
                                    part.key(), address(plan.ports().managementOf(Unit.of(part))));
                        });
        return new Doors(installation.gateway(), services, management);
    }

    /** The service's own door. */
    public URI service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
