package org.handslag.launcher.supervisor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The ends of log files. */
final class Logs {

    private static final long TAIL_BYTES = 16_384;

    private Logs() {}

    /** At most so many last lines, without stack frames; none where the file is not there. */
    static List<String> last(Path file, int lines) {
        try (var channel = Files.newByteChannel(file)) {
            long start = Math.max(0, channel.size() - TAIL_BYTES);
            channel.position(start);
            byte[] bytes = new byte[(int) Math.min(TAIL_BYTES, channel.size() - start)];
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until the end
            }
            List<String> all =
                    new String(bytes, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("\tat ") && !line.startsWith("\t... "))
                            .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
