package org.handslag.acceptance.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handslag.acceptance.client.BusinessClock;
import org.handslag.acceptance.client.CallFailed;
import org.handslag.acceptance.client.Front;
import org.handslag.acceptance.client.Tokens;
import org.handslag.acceptance.stage.Ledger;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.issuer.LauncherSecret;
import tools.jackson.databind.JsonNode;

/**
 * Lives through the Kävlinge-Lomma programme on a running platform and shows the report that its
 * board would get. See the module's README for what it writes.
 */
public final class Demo {

    private Demo() {}

    /** Runs with the options of {@code ./handslag demo}; exits 1 where the story cannot go on. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Options options;
        try {
            options = Options.of(arguments, System.getenv("HANDSLAG_DATA"));
        } catch (IllegalArgumentException | IllegalStateException e) {
            err.println(e.getMessage());
            err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        Progress progress =
                new Progress(err, System.console() != null && System.console().isTerminal());
        try {
            if (options.all() || options.blueprint() != null) {
                out.println(ManyDemo.live(options, progress));
                return;
            }
            JsonNode report = live(options.installation(), options.seed(), options.out(), progress);
            progress.line(
                    "Lived through in " + progress.seconds() + " s; files in " + options.out());
            out.println(new Summary(report).text());
        } catch (CallFailed | IllegalStateException | IOException e) {
            progress.line("The story stops: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Lives through the programme once, in a tenant of its own.
     *
     * @param installation the running platform
     * @param out the folder for reports and ledger; made where it is missing
     * @return the final report
     * @throws IOException where the files or the clock cannot be written
     */
    static JsonNode live(Installation installation, long seed, Path out, Progress progress)
            throws IOException, InterruptedException {
        Files.createDirectories(out);
        HttpClient http = Front.client();
        Front front = front(http, installation);
        BusinessClock clock = new BusinessClock(http, installation.management());
        Ledger ledger = new Ledger(out.resolve("facts.ndjson"));
        Thread leaving = new Thread(() -> leave(clock, ledger), "leaving");
        Runtime.getRuntime().addShutdownHook(leaving);
        try {
            JsonNode report = new Story(front, clock, ledger, progress, out).live(seed);
            progress.line(ledger.lines() + " calls accepted, " + front.retries() + " sent again");
            return report;
        } finally {
            if (release(leaving)) {
                leave(clock, ledger);
            }
        }
    }

    /** A caller of the platform. */
    static Front front(HttpClient http, Installation installation) {
        Tokens tokens =
                new Tokens(
                        http,
                        installation.issuer(),
                        LauncherSecret.CLIENT,
                        LauncherSecret.in(installation.folder().issuer()));
        return new Front(http, installation.gateway(), tokens);
    }

    /** Whether the hook will not run any more; if not, it is at work. */
    private static boolean release(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** Also after Ctrl-C the ledger is whole lines and the clock shows real time. */
    private static void leave(BusinessClock clock, Ledger ledger) {
        try {
            ledger.close();
            clock.reset();
        } catch (IOException e) {
            System.err.println("The clock still stands in the story: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
