package org.handslag.launcher.issuer;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser does at the issuer: keeps cookies, fills in the form, follows no redirect. */
final class BrowserSession {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI issuer;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    BrowserSession(URI issuer) {
        this.issuer = issuer;
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(issuer.resolve(path)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    HttpResponse<String> login(String username, String password) throws Exception {
        Matcher token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new AssertionError("The login page has no form token");
        }
        return http.send(
                HttpRequest.newBuilder(issuer.resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        RunningIssuerTest.encoded(
                                                Map.of(
                                                        "username", username,
                                                        "password", password,
                                                        "_csrf", token.group(1)))))
                        .build(),
                BodyHandlers.ofString());
    }
}
