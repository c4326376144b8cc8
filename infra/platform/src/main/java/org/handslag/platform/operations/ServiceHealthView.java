package org.handslag.platform.operations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a service is: counts and codes, nothing of what it keeps. A number is null where it is not
 * known (yet).
 *
 * @param release what it was started from, where somebody has said so
 * @param parts what readiness looks at, by name: {@code up}, or another status of it
 * @param oldestPendingSeconds for how long something has waited to be sent
 * @param pending aggregates in which something waits to be sent
 * @param parked records that could not be read or applied
 * @param quarantined aggregates whose events the broker refuses
 * @param consumerLag records that the instance has yet to read, in all topics
 * @param journalLag states whose facts subscribers have not been told yet
 * @param relayTakeovers how often the instance has taken over sending, since it was started
 * @param reasons why it is not {@code ok}; empty where it is
 */
public record ServiceHealthView(
        String service,
        State state,
        @Nullable String release,
        Map<String, String> parts,
        @Nullable Long oldestPendingSeconds,
        @Nullable Long pending,
        @Nullable Long parked,
        @Nullable Long quarantined,
        @Nullable Long consumerLag,
        @Nullable Long journalLag,
        @Nullable Long relayTakeovers,
        List<Reason> reasons) {

    /** Whether somebody should look. */
    public enum State {
        OK,
        DEGRADED,
        /** It did not answer. */
        AWAY
    }

    /**
     * Why somebody should look.
     *
     * @param text the same in words
     */
    public record Reason(String service, String code, String text) {}

    /** One that did not answer. */
    public static ServiceHealthView away(Reason reason) {
        return new ServiceHealthView(
                reason.service(),
                State.AWAY,
                null,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(reason));
    }
}
