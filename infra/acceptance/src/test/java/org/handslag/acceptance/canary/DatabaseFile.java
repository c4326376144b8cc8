package org.handslag.acceptance.canary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.h2.mvstore.MVStoreTool;
import org.handslag.acceptance.client.Site;

/** The file of the databases as it lies on the disk. */
final class DatabaseFile {
    private final Site site;

    DatabaseFile(Site site) {
        this.site = site;
    }

    /** Whether the word is in it. */
    boolean holds(String word) throws IOException {
        AtomicBoolean found = new AtomicBoolean();
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file()))) {
            new Search(List.of(word)).in(stream, (place, hit) -> found.set(true));
        }
        return found.get();
    }

    /** Leaves only what is kept, once the database is stopped: pages of earlier states go. */
    void compact() throws IOException {
        MVStoreTool.compact(file().toString(), false);
    }

    private Path file() throws IOException {
        try (Stream<Path> all = Files.walk(site.installation().folder().mongodb())) {
            return all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
