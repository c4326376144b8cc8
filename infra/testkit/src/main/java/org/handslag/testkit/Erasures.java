package org.handslag.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.handslag.platform.id.Ids;

/** Decisions that somebody is erased, as the gateway publishes them. */
public final class Erasures {
    private Erasures() {}

    /**
     * Somebody is erased; answers when the service has done its part.
     *
     * @param kind {@code participant} or {@code mentor}
     * @param keeps what stays; none: everything goes
     * @return how many aggregates the service touched
     */
    public static int carriedOut(
            String service, String tenant, String kind, String person, String... keeps) {
        String id = decided(tenant, kind, person, keeps);
        await().untilAsserted(() -> assertThat(parts(service, tenant, id)).hasSize(1));
        return parts(service, tenant, id).getFirst().data().path("touched").intValue();
    }

    /**
     * Somebody is erased; nobody waits for anything.
     *
     * @return the erasure's id
     */
    public static String decided(String tenant, String kind, String person, String... keeps) {
        String id = Ids.next(0);
        Bus.shared()
                .publish(
                        "erasures",
                        tenant,
                        id,
                        2,
                        "erasure.granted.v1",
                        Map.of(
                                "id",
                                id,
                                "person",
                                Map.of("kind", kind, "id", person),
                                "state",
                                "erasing",
                                "requestedOn",
                                "2018-01-10",
                                "decidedOn",
                                "2018-01-12",
                                "outcome",
                                keeps.length == 0 ? "granted" : "in-part",
                                "keeps",
                                List.of(keeps)));
        return id;
    }

    private static List<Bus.Event> parts(String service, String tenant, String erasure) {
        return Bus.shared().events("erasure-parts", tenant).stream()
                .filter(part -> part.data().path("erasure").asString("").equals(erasure))
                .filter(part -> part.data().path("service").asString("").equals(service))
                .toList();
    }
}
