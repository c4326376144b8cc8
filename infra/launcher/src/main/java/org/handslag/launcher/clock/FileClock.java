package org.handslag.launcher.clock;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * A clock that runs at an offset from real time. The offset stands in a file, so that all processes
 * of an installation agree and a killed one comes back at the same time; it is read at each call,
 * which costs some ten microseconds.
 */
public final class FileClock extends Clock {

    private final Path file;
    private final Clock real;

    /** A UTC clock on the file; without the file it shows real time. */
    public FileClock(Path file) {
        this(file, Clock.systemUTC());
    }

    FileClock(Path file, Clock real) {
        this.file = file;
        this.real = real;
    }

    /**
     * The instant at the present offset.
     *
     * @throws IllegalStateException where the file holds no duration
     */
    @Override
    public Instant instant() {
        return real.instant().plus(offset());
    }

    /** How far the clock is from real time; zero where it was never set. */
    public Duration offset() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (DateTimeParseException e) {
            throw new IllegalStateException("No offset in " + file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the clock for every process that reads the file; time flows on from there. */
    public void set(Instant now) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.writeString(draft, Duration.between(real.instant(), now).toString());
            // A reader sees the old offset or the new one, never half of it.
            Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes back to real time. */
    public void reset() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) && getZone().equals(ZoneOffset.UTC)
                ? this
                : new FileClock(file, real.withZone(zone));
    }
}
