package org.handslag.acceptance.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handslag.acceptance.client.Answer;

/** Where a story leaves what people read. */
public record Folder(Path path) {

    /** Writes an answer as it came. */
    public void leave(String name, Answer answer) {
        try {
            Files.write(path.resolve(name), answer.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
