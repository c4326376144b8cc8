package org.handslag.launcher.backup;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonParseException;
import org.bson.json.JsonWriterSettings;

/**
 * A backup as a file: lines of MongoDB's extended JSON, compressed where its name ends with {@code
 * .gz}. The first is the header, every other one {@link Line}.
 */
record BackupFile(Path path) {
    private static final String FORMAT = "handslag-backup";
    private static final int VERSION = 1;
    private static final int GZIP_MAGIC = 0x8b1f;
    private static final JsonWriterSettings LOSSLESS =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    /**
     * What the file says of itself.
     *
     * @param takenAt real time of its end
     * @param counts documents by {@code <service>/<collection>}
     * @param sha256 of all lines after the header, line ends included
     */
    record Header(String tenant, Instant takenAt, Map<String, Integer> counts, String sha256) {
        int documents() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        private Document document() {
            return new Document("format", FORMAT)
                    .append("version", VERSION)
                    .append("tenant", tenant)
                    .append("takenAt", takenAt.toString())
                    .append("counts", new Document(new TreeMap<>(counts)))
                    .append("sha256", sha256);
        }

        private static Header of(Document document) {
            if (!FORMAT.equals(document.getString("format"))
                    || !Integer.valueOf(VERSION).equals(document.getInteger("version"))) {
                throw new IllegalStateException(
                        "It is no backup of format %s %d".formatted(FORMAT, VERSION));
            }
            Map<String, Integer> counts = new TreeMap<>();
            document.get("counts", Document.class)
                    .forEach((place, count) -> counts.put(place, (Integer) count));
            return new Header(
                    document.getString("tenant"),
                    Instant.parse(document.getString("takenAt")),
                    counts,
                    document.getString("sha256"));
        }
    }

    /**
     * Writes a whole file, which stands under its name only when it is whole.
     *
     * @param body writes the lines and answers the documents by place
     */
    Header write(String tenant, Body body) {
        Path lines = path.resolveSibling(path.getFileName() + ".lines");
        Path whole = path.resolveSibling(path.getFileName() + ".part");
        try {
            MessageDigest digest = sha256();
            Map<String, Integer> counts;
            try (OutputStream out =
                    new DigestOutputStream(
                            new GZIPOutputStream(Files.newOutputStream(lines)), digest)) {
                counts = body.write(line -> append(out, line.document()));
            }
            Header header =
                    new Header(
                            tenant,
                            Instant.now(),
                            counts,
                            HexFormat.of().formatHex(digest.digest()));
            try (OutputStream out = output(whole);
                    InputStream in = new GZIPInputStream(Files.newInputStream(lines))) {
                append(out, header.document());
                in.transferTo(out);
            }
            Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING);
            return header;
        } catch (IOException e) {
            throw new UncheckedIOException("The backup cannot be written: " + e.getMessage(), e);
        } finally {
            lines.toFile().delete();
            whole.toFile().delete();
        }
    }

    /** What writes the lines. */
    interface Body {
        /** Answers the documents by place. */
        Map<String, Integer> write(Consumer<Line> lines);
    }

    private static void append(OutputStream out, Document line) {
        try {
            out.write((line.toJson(LOSSLESS) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutputStream output(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        return path.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out;
    }

    /**
     * Reads the whole file once.
     *
     * @throws IllegalStateException where it is no backup of this format, or not as it was written
     */
    Header verify() {
        MessageDigest digest = sha256();
        int[] lines = {0};
        Header header =
                read(
                        line -> {
                            digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                            lines[0]++;
                        });
        if (!HexFormat.of().formatHex(digest.digest()).equals(header.sha256())
                || lines[0] != header.documents()) {
            throw new IllegalStateException("It was altered or cut off since it was written");
        }
        return header;
    }

    /** Reads every document. */
    void lines(Consumer<Line> each) {
        read(line -> each.accept(Line.of(Document.parse(line))));
    }

    private Header read(Consumer<String> body) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(input(), StandardCharsets.UTF_8))) {
            String first = reader.readLine();
            if (first == null) {
                throw new IllegalStateException("It is empty");
            }
            Header header = Header.of(Document.parse(first));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                body.accept(line);
            }
            return header;
        } catch (JsonParseException e) {
            throw new IllegalStateException("It is no backup", e);
        } catch (IOException e) {
            throw new IllegalStateException("It cannot be read: " + e.getMessage(), e);
        }
    }

    private InputStream input() throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path));
        in.mark(2);
        int magic = in.read() | in.read() << 8;
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in) : in;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
