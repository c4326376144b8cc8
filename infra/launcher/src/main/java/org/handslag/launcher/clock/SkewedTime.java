package org.handslag.launcher.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.handslag.platform.outbox.RealTime;

/**
 * Real time that goes wrong by as many milliseconds as a file says, without one by none; read at
 * each call. For whoever proves that leases bear clocks that differ.
 */
public final class SkewedTime implements RealTime {

    /** The environment's variable that names the file; without it a process has right time. */
    public static final String FILE = "HANDSLAG_SKEW_FILE";

    private final Path file;

    /** Time by the file. */
    public SkewedTime(Path file) {
        this.file = file;
    }

    /**
     * The time as this process has it.
     *
     * @throws IllegalStateException where the file holds no number
     */
    @Override
    public long millis() {
        try {
            return System.currentTimeMillis() + Long.parseLong(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return System.currentTimeMillis();
        } catch (NumberFormatException e) {
            throw new IllegalStateException("No milliseconds in " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
