package org.handslag.platform.inbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.stereotype.Component;

/**
 * {@code /actuator/rebuild} on the management port, for whoever runs the platform: GET says how
 * each mirror stands, POST {@code {"kind": "pairs"}} has one built anew, without a kind all.
 */
@Component
@WebEndpoint(id = "rebuild")
class RebuildEndpoint {
    private final Rebuilds rebuilds;
    private final Mirrors mirrors;

    RebuildEndpoint(Rebuilds rebuilds, Mirrors mirrors) {
        this.rebuilds = rebuilds;
        this.mirrors = mirrors;
    }

    /** What is done with a mirror. */
    enum Step {
        /** Nothing. */
        RESTS,
        /** A rebuild was asked for and has not begun. */
        WAITS,
        /** The topic is read into the next generation. */
        READS,
        /** The next generation is read by all; the old one is still there. */
        ENDS
    }

    /**
     * How a mirror stands.
     *
     * @param read how many records were read
     * @param all how many there are, as far as known
     * @param failure why the last rebuild was given up
     */
    record Standing(
            String kind, int generation, Step step, long read, long all, @Nullable String failure) {
        static Standing of(Pointer pointer) {
            return new Standing(
                    pointer.plural(),
                    pointer.current(),
                    step(pointer),
                    pointer.read(),
                    pointer.all(),
                    pointer.failure());
        }

        private static Step step(Pointer pointer) {
            if (pointer.wanted()) {
                return Step.WAITS;
            }
            if (pointer.next() != null) {
                return Step.READS;
            }
            return pointer.underWay() ? Step.ENDS : Step.RESTS;
        }
    }

    /** How each mirror stands, in the order of their kinds. */
    @ReadOperation
    public Map<String, List<Standing>> standing() {
        return Map.of("mirrors", rebuilds.standing().stream().map(Standing::of).toList());
    }

    /**
     * Has mirrors built anew.
     *
     * @return 202 with how they stand; 404 where this service does not mirror the kind, 409 where a
     *     rebuild is under way
     */
    @WriteOperation
    public WebEndpointResponse<Map<String, ?>> rebuild(@Nullable String kind) {
        if (kind != null && !mirrors.has(kind)) {
            return answer(404, "this service does not mirror " + kind);
        }
        List<String> kinds = kind == null ? List.copyOf(mirrors.plurals()) : List.of(kind);
        return rebuilds.ask(kinds)
                ? new WebEndpointResponse<>(standing(), 202)
                : answer(409, "a rebuild is under way");
    }

    private static WebEndpointResponse<Map<String, ?>> answer(int status, String why) {
        return new WebEndpointResponse<>(Map.of("error", why), status);
    }
}
