package org.handslag.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The results of a series, a line each, so that one that was broken off can be continued. */
final class Progress {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    Progress(Path folder) {
        this.file = folder.resolve("runs.ndjson");
    }

    /** The results of the runs before that one; what came after is forgotten. */
    List<Result> before(int from) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            List<Result> kept =
                    Files.exists(file)
                            ? Files.readAllLines(file).stream()
                                    .map(line -> JSON.readValue(line, Result.class))
                                    .filter(result -> result.number() < from)
                                    .toList()
                            : List.of();
            Files.write(file, kept.stream().map(JSON::writeValueAsString).toList());
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Result result) {
        try {
            Files.writeString(
                    file, JSON.writeValueAsString(result) + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
