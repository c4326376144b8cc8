package org.handslag.launcher;

import java.io.PrintStream;
import java.util.List;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.platform.vault.KeyRotation;
import org.handslag.platform.vault.KeysAway;

/** New keys for personal texts: {@code keys rotate}. Services may run meanwhile. */
final class RotateKeys {
    private static final String USAGE =
            "./handslag keys rotate [--tenant T [--person ID] | --root]";

    private final DataFolder folder;
    private final PrintStream out;

    RotateKeys(DataFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Rotates what was named, or root and tenants; returns 0.
     *
     * @throws IllegalArgumentException with the usage where the arguments are wrong
     * @throws IllegalStateException where there are no such keys
     */
    int run(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("rotate")) {
            throw new IllegalArgumentException(USAGE);
        }
        List<String> options = arguments.subList(1, arguments.size());
        KeyRotation rotation = KeyRotation.in(folder.keys());
        try {
            rotate(rotation, options);
        } catch (KeysAway away) {
            throw new IllegalStateException("The keys cannot be read or written", away);
        }
        out.println(
                "Running services seal under it within half a minute; old texts stay readable.");
        return 0;
    }

    private void rotate(KeyRotation rotation, List<String> options) {
        if (options.isEmpty() || options.equals(List.of("--root"))) {
            rotation.root();
            out.println("A new root key");
            if (options.isEmpty()) {
                rotation.tenants().forEach(tenant -> tenant(rotation, tenant));
            }
        } else if (options.size() == 2 && options.getFirst().equals("--tenant")) {
            tenant(rotation, options.get(1));
        } else if (options.size() == 4
                && options.getFirst().equals("--tenant")
                && options.get(2).equals("--person")) {
            rotation.person(options.get(1), options.get(3));
            out.printf("A new key for %s in %s%n", options.get(3), options.get(1));
        } else {
            throw new IllegalArgumentException(USAGE);
        }
    }

    private void tenant(KeyRotation rotation, String tenant) {
        rotation.tenant(tenant);
        out.printf("A new key for %s%n", tenant);
    }
}
