package org.handslag.launcher.plan;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The ports of an installation, all on 127.0.0.1. */
public final class Ports {

    /** Added to every default port. */
    public static final String SHIFT = "HANDSLAG_PORT_SHIFT";

    /** How far a further instance's ports lie from those of the one before. */
    static final int INSTANCE_STEP = 100;

    private static final String PREFIX = "HANDSLAG_PORT_";
    private static final String MANAGEMENT_SUFFIX = "_MANAGEMENT";
    private static final String SUBSCRIBERS = variable(Part.KAFKA) + "_SUBSCRIBERS";
    private static final int DEFAULT_SUBSCRIBERS = 9192;

    private final Map<Part, Integer> ports;
    private final Map<Part, Integer> managementPorts;
    private final int subscribers;

    private Ports(Map<Part, Integer> ports, Map<Part, Integer> managementPorts, int subscribers) {
        this.ports = ports;
        this.managementPorts = managementPorts;
        this.subscribers = subscribers;
    }

    /**
     * The ports that the environment asks for: {@code HANDSLAG_PORT_<PART>}, {@code
     * HANDSLAG_PORT_<SERVICE>_MANAGEMENT}, {@code HANDSLAG_PORT_KAFKA_SUBSCRIBERS}, else the
     * default plus {@value #SHIFT}.
     *
     * @throws IllegalArgumentException naming the variable that is no port
     */
    public static Ports in(Map<String, String> environment) {
        int shift = number(environment, SHIFT, 0, -1024, 50_000);
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        Map<Part, Integer> managementPorts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, port(environment, variable(part), part.defaultPort() + shift));
            if (part.isService()) {
                managementPorts.put(
                        part,
                        port(
                                environment,
                                variable(part) + MANAGEMENT_SUFFIX,
                                part.defaultManagementPort() + shift));
            }
        }
        return new Ports(
                ports,
                managementPorts,
                port(environment, SUBSCRIBERS, DEFAULT_SUBSCRIBERS + shift));
    }

    /** The port where the unit is reached. */
    public int of(Unit unit) {
        return of(unit.part()) + (unit.instance() - 1) * INSTANCE_STEP;
    }

    /** The port where the part's first instance is reached. */
    public int of(Part part) {
        return Objects.requireNonNull(ports.get(part));
    }

    /**
     * The port of the unit's health and metrics.
     *
     * @throws IllegalArgumentException where the part is no service
     */
    public int managementOf(Unit unit) {
        Integer port = managementPorts.get(unit.part());
        if (port == null) {
            throw new IllegalArgumentException(unit.key() + " has no management port");
        }
        return port + (unit.instance() - 1) * INSTANCE_STEP;
    }

    /** The broker's port for subscribers, who prove who they are. */
    public int subscribers() {
        return subscribers;
    }

    /** The unit's ports, each with the variable that changes it. */
    public Map<String, Integer> byVariable(Unit unit) {
        Map<String, Integer> found = new LinkedHashMap<>();
        found.put(variable(unit.part()), of(unit));
        if (unit.part().isService()) {
            found.put(variable(unit.part()) + MANAGEMENT_SUFFIX, managementOf(unit));
        }
        if (unit.part() == Part.KAFKA) {
            found.put(SUBSCRIBERS, subscribers);
        }
        return found;
    }

    void writeTo(Properties properties) {
        properties.setProperty(SUBSCRIBERS, "" + subscribers);
        ports.forEach((part, port) -> properties.setProperty(variable(part), "" + port));
        managementPorts.forEach(
                (part, port) ->
                        properties.setProperty(variable(part) + MANAGEMENT_SUFFIX, "" + port));
    }

    private static String variable(Part part) {
        return PREFIX + part.name();
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        return number(environment, variable, otherwise, 1, 65_535);
    }

    private static int number(
            Map<String, String> environment, String variable, int otherwise, int least, int most) {
        String text = environment.get(variable);
        try {
            int number =
                    text == null || text.isBlank() ? otherwise : Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, with the variable's name
        }
        throw new IllegalArgumentException(
                variable + " must be between " + least + " and " + most + ", not " + text);
    }
}
