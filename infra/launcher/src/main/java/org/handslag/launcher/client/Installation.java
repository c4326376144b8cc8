package org.handslag.launcher.client;

import java.net.URI;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;

/**
 * Where a running installation is reached.
 *
 * @param folder its data folder
 * @param gateway the front door, without a path
 * @param issuer the development issuer
 * @param management the launcher's endpoints, the clock among them
 * @param kafka what Kafka clients call bootstrap servers
 */
public record Installation(
        DataFolder folder, URI gateway, URI issuer, URI management, String kafka) {

    /**
     * Reads the addresses that the last {@code ./handslag up} chose.
     *
     * @throws IllegalStateException where nothing was ever started in the folder
     */
    public static Installation in(DataFolder folder) {
        Plan plan =
                Plan.load(folder.plan())
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Nothing runs in "
                                                        + folder.root()
                                                        + "; try ./handslag up"));
        return new Installation(
                folder,
                address(plan, Part.GATEWAY),
                address(plan, Part.ISSUER),
                address(plan, Part.MANAGEMENT),
                "127.0.0.1:" + plan.ports().of(Part.KAFKA));
    }

    private static URI address(Plan plan, Part part) {
        return URI.create("http://127.0.0.1:" + plan.ports().of(part));
    }
}
