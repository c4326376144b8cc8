package org.handslag.gateway.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handslag.gateway.GatewayApplication;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.Space;

/** A gateway of one's own, with stubs where the services would be. */
final class GatewayBeforeStubs {
    private GatewayBeforeStubs() {}

    /** All routes lead to this one. */
    static RunningService start(StubService all, String... settings) {
        return start(service -> all, settings);
    }

    /** The same on servers of one's own. */
    static RunningService startIn(Space space, StubService all, String... settings) {
        return startIn(space, service -> all, settings);
    }

    /** Each route leads to its service's stub: see {@link #stubs}. */
    static RunningService start(Map<String, StubService> stubs, String... settings) {
        return start(stubs::get, settings);
    }

    /** A stub for each service, by its name. */
    static Map<String, StubService> stubs() {
        Map<String, StubService> stubs = new LinkedHashMap<>();
        Routes.SERVICES.forEach(service -> stubs.put(service, new StubService(service)));
        return stubs;
    }

    private static RunningService start(Function<String, StubService> stub, String... settings) {
        return startIn(Space.own(GatewayApplication.NAME), stub, settings);
    }

    private static RunningService startIn(
            Space space, Function<String, StubService> stub, String... settings) {
        Stream<String> addresses =
                Routes.SERVICES.stream()
                        .map(
                                service ->
                                        "handslag.gateway.services.%s=%s"
                                                .formatted(service, stub.apply(service).address()));
        return RunningService.startIn(
                space,
                GatewayApplication.class,
                GatewayApplication.NAME,
                Stream.concat(addresses, Stream.of(settings)).toArray(String[]::new));
    }
}
