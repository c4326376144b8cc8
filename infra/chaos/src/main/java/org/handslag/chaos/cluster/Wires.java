package org.handslag.chaos.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handslag.chaos.fault.Victims;
import org.handslag.chaos.proxy.Proxy;
import org.handslag.chaos.proxy.Weather;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;
import org.handslag.launcher.plan.Unit;
import org.handslag.launcher.plan.Via;

/**
 * The wires between services and engines, each a proxy: one to the database for each process of a
 * service, and one to the broker for each instance of the plan, which all services' processes of
 * that number share. The broker needs a listener for each.
 */
final class Wires implements AutoCloseable {

    private final Map<String, Proxy> wires = new LinkedHashMap<>();
    private final int instances;

    Wires(Plan plan) {
        this.instances = plan.instances();
        for (int instance = 1; instance <= instances; instance++) {
            wires.put(toBroker(instance), Proxy.before(plan.ports().of(Part.KAFKA) + instance));
        }
        plan.services()
                .map(Unit::key)
                .forEach(
                        service ->
                                wires.put(
                                        toDatabase(service),
                                        Proxy.before(plan.ports().of(Part.MONGODB))));
    }

    private static String toBroker(int instance) {
        return "kafka-" + instance;
    }

    private static String toDatabase(String service) {
        return "mongodb-of-" + service;
    }

    /** What the process must find in its environment so that it uses its wires. */
    Map<String, String> environment(PlannedProcess process) {
        return switch (process.name()) {
            case Victims.DATABASE -> Map.of();
            case Victims.BROKER ->
                    Map.of(
                            Via.KAFKA,
                            IntStream.rangeClosed(1, instances)
                                    .mapToObj(instance -> address(toBroker(instance)))
                                    .collect(Collectors.joining(",")));
            default ->
                    Map.of(
                            Via.KAFKA,
                            address(toBroker(process.units().getFirst().instance())),
                            Via.MONGODB,
                            address(toDatabase(process.name())));
        };
    }

    private String address(String wire) {
        return of(wire).address();
    }

    private Proxy of(String wire) {
        return Objects.requireNonNull(wires.get(wire), wire);
    }

    List<String> names() {
        return List.copyOf(wires.keySet());
    }

    void become(String wire, Weather weather) {
        of(wire).become(weather);
    }

    /** Calm weather everywhere. */
    void calm() {
        wires.values().forEach(wire -> wire.become(new Weather.Calm()));
    }

    @Override
    public void close() {
        wires.values().forEach(Proxy::close);
    }
}
