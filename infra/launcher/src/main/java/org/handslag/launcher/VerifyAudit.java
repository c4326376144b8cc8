package org.handslag.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handslag.launcher.plan.DataFolder;
import org.handslag.launcher.plan.Part;
import org.handslag.launcher.plan.Plan;
import org.handslag.launcher.plan.Ports;
import org.handslag.launcher.running.Databases;
import org.handslag.platform.audit.AuditCheck;
import org.handslag.platform.audit.Finding;
import org.handslag.platform.json.Json;

/** Holds every service's readings against the heads on the topic: {@code audit verify}. */
final class VerifyAudit {
    private static final int BROKEN = 1;
    private static final int CANNOT_CHECK = 2;

    /** How long a chain may be without a head: longer than a broker's short absence. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final DataFolder folder;
    private final PrintStream out;

    VerifyAudit(DataFolder folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Returns 0 where every chain is whole, 1 where one is not, 2 where it cannot be told. */
    int run(List<String> arguments) {
        boolean json = arguments.equals(List.of("verify", "--json"));
        if (!json && !arguments.equals(List.of("verify"))) {
            throw new IllegalArgumentException("./handslag audit verify [--json]");
        }
        AuditCheck.Report report;
        try {
            Ports ports =
                    Plan.load(folder.plan())
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "Nothing runs in " + folder.root()))
                            .ports();
            String server = "127.0.0.1:" + ports.of(Part.MONGODB);
            Map<String, String> databases = new LinkedHashMap<>();
            Part.services().forEach(part -> databases.put(part.key(), Databases.uri(server, part)));
            report = new AuditCheck("127.0.0.1:" + ports.of(Part.KAFKA)).check(databases, GRACE);
        } catch (IllegalStateException e) {
            System.err.println("Cannot check: " + e.getMessage());
            return CANNOT_CHECK;
        }
        if (json) {
            out.println(Json.tolerant().writeValueAsString(report));
        } else {
            print(report);
        }
        return report.isWhole() ? 0 : BROKEN;
    }

    private void print(AuditCheck.Report report) {
        out.printf("%d readings in %d chains%n", report.entries(), report.chains());
        for (Finding finding : report.findings()) {
            out.printf("  %s  entry %d  %s%n", finding.chain(), finding.number(), words(finding));
        }
        out.printf(
                "%d readings lie after their chain's last head: nothing shows yet if they go%n",
                report.unanchored());
        out.println(
                report.isWhole()
                        ? "Whole: nothing altered, removed or cut."
                        : "NOT WHOLE: " + report.findings().size() + " places.");
    }

    private static String words(Finding finding) {
        return switch (finding.what()) {
            case ALTERED -> "altered, or moved";
            case REMOVED -> "removed, perhaps more after it";
            case END_REMOVED -> "the end from here on is cut off";
            case CHAIN_REMOVED -> "the whole chain is gone";
            case ADDED -> "added";
            case HEAD_MISSING -> "the topic knows nothing of this chain";
        };
    }
}
