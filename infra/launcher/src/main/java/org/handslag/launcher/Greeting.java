package org.handslag.launcher;

import java.util.ArrayList;
import java.util.List;
import org.handslag.launcher.issuer.DemoRole;
import org.handslag.launcher.issuer.DemoTenant;
import org.handslag.launcher.issuer.DemoUser;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.seeding.Seeding;

/** What {@code up} says when everything is healthy. */
final class Greeting {

    private Greeting() {}

    static List<String> lines(Plan plan, DataFolder folder) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  API         http://127.0.0.1:" + plan.ports().of(Part.GATEWAY) + "/api");
        lines.add("  API page    http://127.0.0.1:" + plan.ports().of(Part.GATEWAY) + "/docs");
        lines.add("  Issuer      http://127.0.0.1:" + plan.ports().of(Part.ISSUER));
        lines.add("  Clock       http://127.0.0.1:" + plan.ports().of(Part.MANAGEMENT) + "/clock");
        lines.add("  Kafka       127.0.0.1:" + plan.ports().of(Part.KAFKA));
        lines.add("              127.0.0.1:" + plan.ports().subscribers() + " for subscribers");
        lines.add("  MongoDB     mongodb://127.0.0.1:" + plan.ports().of(Part.MONGODB));
        lines.add("  Data, logs  " + folder.root());
        lines.add("");
        lines.add(
                "Demo users (password in the login form: "
                        + DemoUser.PASSWORD
                        + "); ./handslag token USER prints a token:");
        lines.add("  " + DemoUser.PLATFORM_ADMIN.username());
        for (DemoRole role : DemoRole.values()) {
            lines.add(
                    "  %-24s @ %s%s"
                            .formatted(
                                    role.code(),
                                    String.join(
                                            " or @ ",
                                            DemoTenant.ALL.stream().map(DemoTenant::key).toList()),
                                    Seeding.isMemberFromTheStart(role)
                                            ? ""
                                            : "  (no member before they are invited)"));
        }
        return lines;
    }
}
