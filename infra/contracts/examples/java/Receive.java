import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Receives a subscription's events and keeps each in a file, once, by the JDK alone. Who sent it is
 * proved by the asymmetric signature (v1a, Ed25519): the key here is public, and nobody who sees it
 * can sign.
 *
 * <pre>HANDSLAG_KEY=whpk_… java Receive.java [port] [received.log]</pre>
 */
public final class Receive {
    private static final int MOST_BYTES = 64 * 1024;

    /** Older or newer messages are refused: somebody may have kept one. */
    private static final long SECONDS = 5 * 60;

    /** Before a key's own 32 bytes: that it is one of Ed25519 (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Pattern TYPE = Pattern.compile("\"type\":\"([^\"]+)\"");

    private final PublicKey key;
    private final FileChannel kept;
    private final Set<String> known = new HashSet<>();

    private Receive(String key, Path file) throws GeneralSecurityException, IOException {
        byte[] own = Base64.getDecoder().decode(key.substring("whpk_".length()));
        byte[] encoded = ByteBuffer.allocate(ED25519.length + own.length).put(ED25519).put(own).array();
        this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        kept =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        String all = Files.readString(file);
        // A last line that was not written to its end was not answered either: it comes again.
        String whole = all.substring(0, all.lastIndexOf('\n') + 1);
        kept.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        kept.position(kept.size());
        whole.lines().forEach(line -> known.add(line.substring(0, line.indexOf('\t'))));
    }

    /** Receives until it is stopped. */
    public static void main(String[] arguments) throws GeneralSecurityException, IOException {
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8070;
        Path file = Path.of(arguments.length > 1 ? arguments[1] : "received.log");
        Receive receive = new Receive(System.getenv("HANDSLAG_KEY"), file);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", receive::receive);
        server.start();
        System.out.println("listening on " + port);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(answer(exchange), -1);
        }
    }

    private int answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
        if (id == null || timestamp == null || signatures == null) {
            return 400;
        }
        if (!isRecent(timestamp) || !isGenuine(id, timestamp, body, signatures)) {
            return 401;
        }
        keep(id, new String(body, StandardCharsets.UTF_8));
        return 204;
    }

    private static boolean isRecent(String timestamp) {
        return timestamp.matches("[0-9]{1,12}")
                && Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) <= SECONDS;
    }

    /** There may be several signatures: of both kinds, and after a change of keys by both. */
    private boolean isGenuine(String id, String timestamp, byte[] body, String signatures) {
        for (String signature : signatures.split(" ")) {
            try {
                Signature verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(key);
                verifier.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
                verifier.update(body);
                if (signature.startsWith("v1a,")
                        && verifier.verify(Base64.getDecoder().decode(signature.substring("v1a,".length())))) {
                    return true;
                }
            } catch (GeneralSecurityException | IllegalArgumentException malformed) {
                // Then it is not this one.
            }
        }
        return false;
    }

    /** What your system does with an event; before it is answered, because what is answered never comes again. */
    private synchronized void keep(String id, String event) throws IOException {
        if (known.contains(id)) {
            System.out.println("again " + id);
            return;
        }
        ByteBuffer line = StandardCharsets.UTF_8.encode(id + "\t" + event.replaceAll("\\R", " ") + "\n");
        while (line.hasRemaining()) {
            kept.write(line);
        }
        kept.force(false);
        known.add(id);
        Matcher type = TYPE.matcher(event);
        System.out.println((type.find() ? type.group(1) : "?") + " " + id);
    }
}
