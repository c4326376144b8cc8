package org.handslag.launcher.supervisor;

import java.util.Comparator;
import java.util.List;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.PlannedProcess;
import org.jspecify.annotations.Nullable;

/** Which processes a restart restarts, and in which order. */
public final class Rolling {
    private Rolling() {}

    /**
     * The processes of a service, an instance or one process; those of all services where nothing
     * is named, the gateway's last. Engines are restarted only where they are named: there is one
     * of each, and while it is away nobody is served.
     *
     * @throws IllegalArgumentException where nothing of the plan is called so
     */
    public static List<PlannedProcess> order(Plan plan, @Nullable String name) {
        List<PlannedProcess> found =
                plan.processes().stream()
                        .filter(process -> name == null ? serves(process) : isOf(process, name))
                        .sorted(Comparator.comparing(Rolling::isGateway))
                        .toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(reason(plan, name));
        }
        return found;
    }

    private static boolean serves(PlannedProcess process) {
        return process.units().stream().anyMatch(unit -> unit.part().isService());
    }

    private static boolean isOf(PlannedProcess process, String name) {
        return process.name().equals(name)
                || process.units().size() == 1
                        && process.units().getFirst().part().key().equals(name);
    }

    private static boolean isGateway(PlannedProcess process) {
        return process.units().stream().anyMatch(unit -> unit.part() == Part.GATEWAY);
    }

    private static String reason(Plan plan, @Nullable String name) {
        return name != null && Part.named(name).isPresent() && !plan.separate()
                ? name + " shares its process with all others; without a name all are restarted"
                : "Nothing that runs is called " + name;
    }
}
