package org.handslag.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handslag.launcher.client.FrontDoor;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.platform.id.Ids;
import org.handslag.platform.json.Json;
import org.handslag.reporting.boardreport.application.Differences;
import org.handslag.reporting.boardreport.application.Differences.Difference;
import org.handslag.reporting.boardreport.application.ReportJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A frozen report that somebody kept as JSON: whether it still is what was frozen. By itself it can
 * only be held against the hash that it carries; beside a platform, against what is kept there.
 */
final class ReportFile {
    /** Nothing is altered. */
    static final int WHOLE = 0;

    /** Something is. */
    static final int ALTERED = 1;

    /** It cannot be told. */
    static final int UNKNOWN = 2;

    private final DataFolder folder;
    private final PrintStream out;

    ReportFile(DataFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Returns {@link #WHOLE}, {@link #ALTERED} or {@link #UNKNOWN}, and prints why. */
    int verify(ReportOptions options) {
        ObjectNode file = read(options.file());
        JsonNode seal = file == null ? null : file.remove("frozen");
        if (file == null || seal == null || !seal.path("contentHash").isString()) {
            out.println(options.file() + " is no frozen report as JSON.");
            return UNKNOWN;
        }
        String stated = seal.path("contentHash").asString();
        String computed = Ids.hash(ReportJson.canonical(file.toString()));
        boolean whole = computed.equals(stated);
        out.println("content's hash    " + computed);
        out.println("hash in the file  " + stated + (whole ? "  the same" : "  ANOTHER"));
        try (FrontDoor gateway =
                new FrontDoor(Installation.in(folder), options.tenant(), options.subject())) {
            return beside(gateway, seal.path("id").asString(""), file, stated, whole);
        } catch (IllegalStateException | UncheckedIOException e) {
            out.println("Not compared with what is kept: " + e.getMessage());
            return whole ? WHOLE : ALTERED;
        }
    }

    private static @Nullable ObjectNode read(Path file) {
        try {
            return Json.tolerant().readTree(Files.readString(file)) instanceof ObjectNode object
                    ? object
                    : null;
        } catch (JacksonException | IOException unreadable) {
            return null;
        }
    }

    private int beside(
            FrontDoor gateway, String id, ObjectNode file, String stated, boolean whole) {
        String path = "/api/reports/" + id;
        HttpResponse<byte[]> answer = gateway.send(gateway.to(path));
        if (answer.statusCode() != 200) {
            out.println("The platform shows no report " + id + " to this user.");
            return whole ? UNKNOWN : ALTERED;
        }
        ObjectNode kept = (ObjectNode) Json.tolerant().readTree(answer.body());
        String keptHash = kept.remove("frozen").path("contentHash").asString();
        out.println(
                "hash that is kept "
                        + keptHash
                        + (keptHash.equals(stated) ? "  the same" : "  ANOTHER"));
        List<Difference> places = Differences.of(kept.toString(), file.toString()).places();
        places.forEach(place -> out.println("  altered: " + place.pointer()));
        boolean derived = derived(gateway.get(path + "/verification"));
        return whole && keptHash.equals(stated) && places.isEmpty() && derived ? WHOLE : ALTERED;
    }

    /** What the platform says of what it keeps: today's code may count otherwise, and is said. */
    private boolean derived(JsonNode verification) {
        String verdict = verification.path("verdict").asString();
        out.println("computed again    " + verdict);
        verification
                .path("differences")
                .forEach(one -> out.println("  " + one.path("pointer").asString()));
        return !verdict.endsWith("-altered");
    }
}
