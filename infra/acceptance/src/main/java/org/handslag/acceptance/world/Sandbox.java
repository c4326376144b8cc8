package org.handslag.acceptance.world;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handslag.acceptance.client.Actor;
import org.handslag.acceptance.client.CallFailed;
import org.handslag.acceptance.client.Quiet;
import org.handslag.acceptance.client.Site;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.plan.DataFolder;

/**
 * The command {@code ./handslag sandbox KEY}: a tenant for trying, which ends by itself, with
 * people to sign in as and a small programme in which something of nearly every sort has happened.
 */
public final class Sandbox {
    /** Who can be signed in as, by the name of their role. */
    static final List<String> PEOPLE = List.of("tenant-admin", "process-leader", "system-client");

    private Sandbox() {}

    /** Exits 2 where no key is given, 1 where the platform does not take it. */
    public static void main(String[] arguments) {
        Quiet.logs();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length != 1) {
            System.err.println("Under which key? ./handslag sandbox KEY");
            System.exit(2);
        }
        String key = arguments[0];
        String data = System.getenv().getOrDefault("HANDSLAG_DATA", ".handslag");
        Installation installation =
                Installation.in(new DataFolder(Path.of(data).toAbsolutePath().normalize()));
        try {
            make(Site.of(installation), key, Clock.systemUTC());
        } catch (CallFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        out.print(next(installation, key));
    }

    /**
     * Makes it, and lives through its programme today.
     *
     * @throws CallFailed where the platform does not take it, as where the key is taken
     */
    public static void make(Site site, String key, Clock clock) {
        Founded founded = Founded.sandbox(site.front(), key, Texts.plain(), LocalDate.now(clock));
        for (String role : PEOPLE) {
            founded.join(new Actor(role, role, key, null), role, null, null, null, Founded.SINCE);
        }
        Fixtures home = new Fixtures();
        founded.programme("first", home, Founded.KAVLINGE, "1");
        Circle circle = new Circle(founded, home);
        circle.make(founded.officer());
        Common.surveys(founded, List.of(home));
        Spares.make(founded, home, circle);
        end(founded, home);
    }

    /** What comes after that, once each. */
    private static void end(Founded founded, Fixtures home) {
        String programme = home.find("programme").orElseThrow();
        post(founded, home, "end-leave", "/api/admissions/@/leave-end", "admission.on-leave", "to");
        post(
                founded,
                home,
                "complete",
                "/api/admissions/@/completion",
                "admission.completing",
                "on");
        post(founded, home, "close-cohort", "/api/cohorts/@/closure", "cohort.closing", "on");
        post(founded, home, "end-outcome", "/api/outcomes/@/end", "outcome.ending", "to");
        post(founded, home, "end-internship", "/api/internships/@/end", "internship.ending", "on");
        post(founded, home, "resume-pair", "/api/pairs/@/resumption", "pair.paused", "to");
        post(
                founded,
                home,
                "end-mentor-engagement",
                "/api/mentors/@/engagements/" + programme + "/end",
                "mentor.ending",
                "on",
                "reason",
                "moved");
        post(
                founded,
                home,
                "end-pair",
                "/api/pairs/@/end",
                "pair.ending",
                "on",
                "reason",
                "did-not-fit");
        post(
                founded,
                home,
                "miss-meeting",
                "/api/meetings/@/missed",
                "meeting.missing",
                "missedOn",
                "reason",
                "did-not-come");
        post(
                founded,
                home,
                "sign-report",
                "/api/reports/@/signatures",
                "report",
                "on",
                "signatory",
                "lomma-municipality");
    }

    /**
     * Something is done today.
     *
     * @param path with an at sign where the id stands
     * @param what it is done to, by name
     * @param day what the body calls the day
     * @param more of the body: names and values in turn
     */
    private static void post(
            Founded founded,
            Fixtures home,
            String operation,
            String path,
            String what,
            String day,
            Object... more) {
        List<Object> fields = new ArrayList<>(List.of(day, founded.today()));
        fields.addAll(List.of(more));
        founded.post(
                founded.leader(),
                operation,
                path.replace("@", home.find(what).orElseThrow()),
                fields.toArray());
    }

    private static String next(Installation installation, String key) {
        return """
        The sandbox %1$s is there, and ends by itself after %2$d days. Somebody follows it so:

          API=%3$s/api
          ADMIN="Authorization: Bearer $(./handslag token tenant-admin@%1$s)"
          SYSTEM="Authorization: Bearer $(./handslag token system-client@%1$s)"
          JSON='Content-Type: application/json'
          READER=$(curl -s $API/memberships/me -H "$SYSTEM" | sed -E 's/.*"id":"([^"]+)".*/\\1/')
          curl -s $API/subscriptions -H "$ADMIN" -H "$JSON" -d "{\\"key\\": \\"trying\\", \\"reader\\": \\"$READER\\"}"
          curl -s "$API/events?limit=500" -H "$SYSTEM"

        process-leader@%1$s lets more happen. How to go on: infra/docs/integrators.md
        """
                .formatted(key, 90, installation.gateway());
    }
}
