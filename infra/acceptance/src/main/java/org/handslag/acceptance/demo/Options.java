package org.handslag.acceptance.demo;

import java.net.URI;
import java.nio.file.Path;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.plan.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * What the demo was asked for.
 *
 * @param out where the reports and the ledger go
 * @param blueprint whose programme is lived: a key of the product's, or a file; null: the first
 *     programme's own story
 * @param all whether all of the product's are lived, side by side
 * @param installation the platform that it calls
 */
record Options(
        Path out, long seed, @Nullable String blueprint, boolean all, Installation installation) {

    static final String USAGE =
            """
            Usage: demo [--blueprint KEY-or-FILE | --all] [--out DIR] [--seed N]
                        [--data DIR] [--gateway URL] [--issuer URL] [--management URL]
              --blueprint KEY-or-FILE   live that programme; without it, Kävlinge-Lomma's own story
              --all       live every blueprint of the product, side by side
              --out DIR   where reports and ledger go (./demo-out)
              --seed N    which story (1)
              --data DIR  the installation's data folder, which also says where the rest is
            """;

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException saying what is wrong with them
     * @throws IllegalStateException where nothing was started in the data folder
     */
    static Options of(String[] arguments, @Nullable String dataFolder) {
        Path out = Path.of("demo-out");
        long seed = 1;
        Path data = Path.of(dataFolder == null ? ".handslag" : dataFolder);
        String blueprint = null;
        boolean all = false;
        URI gateway = null;
        URI issuer = null;
        URI management = null;
        for (int i = 0; i < arguments.length; i += 2) {
            if (arguments[i].equals("--all")) {
                all = true;
                i--;
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--out" -> out = Path.of(value);
                case "--blueprint" -> blueprint = value;
                case "--seed" -> seed = number(value);
                case "--data" -> data = Path.of(value);
                case "--gateway" -> gateway = URI.create(value);
                case "--issuer" -> issuer = URI.create(value);
                case "--management" -> management = URI.create(value);
                default -> throw new IllegalArgumentException("No such option: " + arguments[i]);
            }
        }
        if (all && blueprint != null) {
            throw new IllegalArgumentException("--all and --blueprint exclude each other");
        }
        DataFolder folder = new DataFolder(data);
        if (gateway != null && issuer != null && management != null) {
            return new Options(
                    out,
                    seed,
                    blueprint,
                    all,
                    new Installation(folder, gateway, issuer, management, ""));
        }
        Installation found = Installation.in(folder);
        return new Options(
                out,
                seed,
                blueprint,
                all,
                new Installation(
                        folder,
                        gateway == null ? found.gateway() : gateway,
                        issuer == null ? found.issuer() : issuer,
                        management == null ? found.management() : management,
                        found.kafka()));
    }

    private static long number(String value) {
        try {
            long seed = Long.parseLong(value);
            if (seed >= 0 && seed <= 999_999_999) {
                return seed;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "--seed takes a number from 0 to 999999999, not " + value);
    }
}
