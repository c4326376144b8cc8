package org.handslag.launcher;

import java.net.http.HttpClient;
import java.util.List;
import org.handslag.launcher.client.DemoTokens;
import org.handslag.launcher.client.Installation;
import org.handslag.launcher.issuer.DemoUser;
import org.handslag.launcher.plan.DataFolder;

/** Prints an access token of a demo user, or of any subject in any tenant. */
final class PrintToken {

    private final DataFolder folder;

    PrintToken(DataFolder folder) {
        this.folder = folder;
    }

    /** Prints the token and nothing else, so that a shell can take it. */
    int run(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("Which user? ./handslag token USER");
        }
        DemoUser user =
                DemoUser.named(arguments.getFirst())
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "No user "
                                                        + arguments.getFirst()
                                                        + "; try process-leader@kavlinge-lomma,"
                                                        + " platform-admin or SUBJECT@TENANT"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            System.out.println(new DemoTokens(Installation.in(folder), http).of(user));
        }
        return 0;
    }
}
