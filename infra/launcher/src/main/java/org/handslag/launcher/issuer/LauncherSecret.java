package org.handslag.launcher.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret of the one client that may use the demo grant. It is made anew for each data folder
 * and only the folder's owner can read it: whoever may start the platform may act as anyone in it.
 */
public final class LauncherSecret {

    /** The client id that goes with the secret. */
    public static final String CLIENT = "handslag-launcher";

    private LauncherSecret() {}

    /** Reads the secret in the issuer's folder; makes and keeps one where there is none. */
    public static String in(Path folder) {
        Path file = folder.resolve("launcher-secret");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                PrivateFile.write(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
