package org.handslag.launcher.running;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handslag.launcher.issuer.DemoUser;
import org.handslag.launcher.issuer.Issuer;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.Unit;
import org.handslag.launcher.plan.Via;

/** What the launcher tells a service that its own configuration cannot know. */
final class ServiceSettings {

    private final Plan plan;
    private final DataFolder folder;
    private final Via via;

    ServiceSettings(Plan plan, DataFolder folder, Via via) {
        this.plan = plan;
        this.folder = folder;
        this.via = via;
    }

    /** Properties by name; they override the service's own. */
    Map<String, String> of(Unit unit) {
        Map<String, String> settings = new LinkedHashMap<>();
        String issuer = Issuer.uri(plan.ports().of(Part.ISSUER)).toString();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", "" + plan.ports().of(unit));
        settings.put("management.server.address", "127.0.0.1");
        settings.put("management.server.port", "" + plan.ports().managementOf(unit));
        settings.put("spring.kafka.bootstrap-servers", via.toKafka(plan.ports()));
        settings.put("spring.mongodb.uri", Databases.uri(via.toMongodb(plan.ports()), unit.part()));
        settings.put("handslag.vault.folder", folder.keys().toString());
        settings.put("handslag.access.issuer", issuer);
        settings.put(
                "handslag.access.platform-admins",
                issuer + "|" + DemoUser.PLATFORM_ADMIN.subject());
        if (unit.part() == Part.GATEWAY) {
            settings.put(
                    "handslag.gateway.subscribers.servers",
                    "127.0.0.1:" + plan.ports().subscribers());
            settings.put("handslag.gateway.subscribers.protocol", "SASL_PLAINTEXT");
            Part.services()
                    .filter(part -> part != Part.GATEWAY)
                    .forEach(
                            part ->
                                    settings.put(
                                            "handslag.gateway.services." + part.key(),
                                            addresses(part)));
        }
        return settings;
    }

    /** The addresses of all instances of the service, separated by commas. */
    private String addresses(Part part) {
        return IntStream.rangeClosed(1, plan.instances())
                .mapToObj(
                        instance -> "http://127.0.0.1:" + plan.ports().of(new Unit(part, instance)))
                .collect(Collectors.joining(","));
    }
}
