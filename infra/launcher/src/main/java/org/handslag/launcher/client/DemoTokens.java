package org.handslag.launcher.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.handslag.launcher.issuer.DemoUser;
import org.handslag.launcher.issuer.LauncherSecret;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the development issuer for anybody, by the launcher's own grant. */
public final class DemoTokens {

    private final Installation installation;
    private final HttpClient http;

    /** Tokens of the installation's issuer; each lasts for an hour. */
    public DemoTokens(Installation installation, HttpClient http) {
        this.installation = installation;
        this.http = http;
    }

    /** A token of the demo user. */
    public String of(DemoUser user) {
        return of(user.subject(), user.tenant());
    }

    /**
     * A token of any subject.
     *
     * @param tenant the tenant's key, absent for a platform admin
     * @throws IllegalStateException where the issuer refuses
     * @throws UncheckedIOException where it does not answer
     */
    public String of(String subject, @Nullable String tenant) {
        String form =
                "grant_type=urn%3Ahandslag%3Agrant%3Ademo&subject="
                        + encoded(subject)
                        + (tenant == null ? "" : "&tenant=" + encoded(tenant));
        String secret = LauncherSecret.in(installation.folder().issuer());
        HttpRequest request =
                HttpRequest.newBuilder(installation.issuer().resolve("/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic " + base64(LauncherSecret.CLIENT + ":" + secret))
                        .POST(BodyPublishers.ofString(form))
                        .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "The issuer answered " + answer.statusCode() + ": " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No answer from the issuer at " + installation.issuer(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
