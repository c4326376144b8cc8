package org.handslag.acceptance.client;

import java.io.IOException;
import java.net.http.HttpClient;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.issuer.LauncherSecret;

/**
 * A running installation with all that is needed to call it, patiently or not.
 *
 * @param wire for single requests
 */
public record Site(
        Installation installation, HttpClient http, Tokens tokens, Doors doors, Wire wire) {

    private static final int AT_ONCE = 16;

    /** The installation that runs on this machine. */
    public static Site of(Installation installation) {
        HttpClient http = Front.client();
        return new Site(
                installation,
                http,
                new Tokens(
                        http,
                        installation.issuer(),
                        LauncherSecret.CLIENT,
                        LauncherSecret.in(installation.folder().issuer())),
                Doors.of(installation),
                new Wire(http, AT_ONCE));
    }

    /** A patient caller that remembers what it has written. */
    public Front front() {
        return new Front(http, installation.gateway(), tokens);
    }

    /**
     * The call with the actor's token.
     *
     * @throws CallFailed where the issuer gives none
     */
    public Call as(Actor actor, Call call) {
        try {
            return call.as(tokens.of(actor));
        } catch (IOException e) {
            throw new CallFailed("a token for " + actor.subject(), String.valueOf(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailed("a token for " + actor.subject(), "interrupted", e);
        }
    }

    /** The name of a run that no other run has. */
    public static String run(String what) {
        return what + "-" + Long.toString(System.currentTimeMillis(), 36);
    }
}
