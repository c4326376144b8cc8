import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows what happens in a tenant as a stream, and keeps each event in a file, by the JDK alone:
 *
 * <pre>HANDSLAG_API=http://127.0.0.1:8080/api HANDSLAG_TOKEN=… java Follow.java [events.log]</pre>
 *
 * Each line is an event and, before it, the cursor of what comes next: both are written at once, so
 * wherever this is stopped, it goes on where it was.
 */
public final class Follow {
    /** The platform says a word every 15 seconds; whoever says nothing for so long is gone. */
    private static final Duration SILENCE = Duration.ofSeconds(45);

    private static final Duration A_WHILE = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(A_WHILE)
                    .build();
    private final FileChannel kept;
    private String cursor;
    private volatile long heard;

    private Follow(Path file) throws IOException {
        kept =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        String all = Files.readString(file);
        // A last line that was not written to its end comes again.
        String whole = all.substring(0, all.lastIndexOf('\n') + 1);
        kept.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        kept.position(kept.size());
        whole.lines().reduce((before, last) -> last).ifPresent(
                last -> cursor = last.substring(0, last.indexOf('\t')));
    }

    /** Follows until it is stopped. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Follow follow = new Follow(Path.of(arguments.length > 0 ? arguments[0] : "events.log"));
        while (true) {
            Thread.sleep(follow.once());
        }
    }

    /** Here your system asks its identity provider: a stream ends with its token, and begins anew. */
    private static String token() {
        return System.getenv("HANDSLAG_TOKEN");
    }

    /** Follows until the stream ends, and says how long to wait before the next. */
    private Duration once() throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(System.getenv("HANDSLAG_API") + "/events"))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + token());
        if (cursor != null) {
            request.header("Last-Event-ID", cursor);
        }
        try {
            HttpResponse<InputStream> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return switch (answer.statusCode()) {
                    case 200 -> {
                        read(body);
                        yield A_WHILE;
                    }
                    case 410 -> {
                        // Away for longer than events are kept. What comes now may be in the file
                        // already: its id tells. What lies between is fetched from the API.
                        System.err.println("cursor-gone: begins with the oldest that is kept");
                        cursor = null;
                        yield Duration.ZERO;
                    }
                    case 429, 500, 502, 503, 504 ->
                            Duration.ofSeconds(answer.headers().firstValueAsLong("Retry-After").orElse(5));
                    default ->
                            throw new IllegalStateException(
                                    answer.statusCode() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8));
                };
            }
        } catch (IOException brokenOff) {
            System.err.println("begins anew: " + brokenOff.getMessage());
            return A_WHILE;
        }
    }

    /** An event stream of the HTML standard: lines "id:" and "data:", and an empty one after each event. */
    private void read(InputStream body) throws IOException {
        heard = System.nanoTime();
        Thread listening = Thread.startVirtualThread(() -> hangUpOnSilence(body));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String id = cursor;
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard = System.nanoTime();
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        keep(id, data.toString());
                        data.setLength(0);
                    }
                    cursor = id;
                }
            }
        } finally {
            listening.interrupt();
        }
    }

    /** What your system does with an event, in one with the cursor. */
    private void keep(String next, String event) throws IOException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(next + "\t" + event + "\n");
        while (line.hasRemaining()) {
            kept.write(line);
        }
        kept.force(false);
        System.out.println(attribute(event, "type") + " " + attribute(event, "id"));
    }

    /** An event's attributes stand before its data; for more than that take your JSON library. */
    private static String attribute(String event, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(event);
        return found.find() ? found.group(1) : "?";
    }

    private void hangUpOnSilence(InputStream body) {
        try {
            while (System.nanoTime() - heard < SILENCE.toNanos()) {
                Thread.sleep(A_WHILE);
            }
            body.close();
        } catch (InterruptedException | IOException over) {
            // Then it has ended otherwise.
        }
    }
}
