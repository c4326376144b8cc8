package org.handslag.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a stopped server left on the disk, byte by byte.
 *
 * @param folder with everything below it
 */
public record RawFiles(Path folder) {
    private static final List<Charset> WAYS =
            List.of(
                    StandardCharsets.UTF_8,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_16BE,
                    StandardCharsets.ISO_8859_1);

    /** Whether any file holds the word, in UTF-8, UTF-16 or Latin-1. */
    public boolean hold(String word) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> holds(file, word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, String word) {
        try {
            // One character for one byte: what is sought is turned the same way.
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return WAYS.stream()
                    .map(way -> new String(word.getBytes(way), StandardCharsets.ISO_8859_1))
                    .anyMatch(bytes::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
