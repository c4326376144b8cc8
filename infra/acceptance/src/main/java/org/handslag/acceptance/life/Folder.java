package org.handslag.acceptance.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handslag.acceptance.client.Answer;

/** Where a story leaves what people read. */
record Folder(Path path) {

    /** Writes an answer as it came. */
    void leave(String name, Answer answer) {
        try {
            Files.writeString(path.resolve(name), answer.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
