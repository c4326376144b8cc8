package org.handslag.servers.mongo;

import java.nio.file.Path;
import org.handslag.servers.ChildProcess;

/** The database as its own process: a kill of it, or of its users, is then a kill of one. */
public final class MongoProcess {

    private MongoProcess() {}

    /**
     * Runs until SIGTERM, and prints one line beginning with {@code READY} when it serves.
     *
     * @param args data file, port (0 for a free one), optionally {@code --with-parent}: end when
     *     stdin is closed
     */
    public static void main(String[] args) {
        EmbeddedMongo mongo = EmbeddedMongo.open(Path.of(args[0]), Integer.parseInt(args[1]));
        ChildProcess.serve(mongo.port(), mongo::close, args);
    }
}
