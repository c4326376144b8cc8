package org.handslag.gateway.composing;

import java.util.List;
import org.handslag.platform.operations.ServiceHealthView;
import org.handslag.platform.operations.ServiceHealthView.Reason;
import org.handslag.platform.operations.ServiceHealthView.State;

/**
 * How the platform is.
 *
 * @param state {@code ok}, or {@code degraded} where any service is not
 * @param reasons of all services
 * @param services the gateway first
 */
record PlatformHealthView(State state, List<Reason> reasons, List<ServiceHealthView> services) {
    static PlatformHealthView of(List<ServiceHealthView> services) {
        boolean ok = services.stream().allMatch(each -> each.state() == State.OK);
        return new PlatformHealthView(
                ok ? State.OK : State.DEGRADED,
                services.stream().flatMap(each -> each.reasons().stream()).toList(),
                services);
    }
}
