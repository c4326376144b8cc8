package org.handslag.acceptance.malformed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends malformed requests, one after the other, and judges every answer: refused, with a problem
 * body, and nothing of the inside in it.
 */
public final class Barrage {

    /** Class names, stack traces, file paths, and names of what lies behind. */
    private static final Pattern INSIDE =
            Pattern.compile(
                    "(?i)\\b(org|com|io|java|jakarta|tools)\\.[a-z]+\\.[a-z]|Exception|\\.java:"
                            + "|\\bat [a-z]+\\.[a-z]|/src/|/target/|\\.jar\\b|mongodb|kafka|tomcat");

    private final HttpClient http;
    private final URI gateway;
    private final String token;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Integer> histogram = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private int sent;
    private int reaching;

    /**
     * A barrage at the gateway.
     *
     * @param token a process leader's
     */
    public Barrage(HttpClient http, URI gateway, String token) {
        this.http = http;
        this.gateway = gateway;
        this.token = token;
    }

    /** Sends one and judges the answer. */
    public void fire(Shot shot) throws InterruptedException {
        sent++;
        reaching += shot.reachesTheService() ? 1 : 0;
        String at = shot.kind() + " " + shot.method() + " " + shortened(shot.path());
        try {
            HttpResponse<String> answer = http.send(request(shot), text());
            histogram.merge(shot.kind() + " " + answer.statusCode(), 1, Integer::sum);
            judge(shot, at, answer);
        } catch (IOException e) {
            histogram.merge(shot.kind() + " no answer", 1, Integer::sum);
            faults.add(at + ": no answer (" + e.getMessage() + ")");
        }
    }

    private HttpRequest request(Shot shot) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(gateway + escaped(shot.path())))
                        .timeout(Duration.ofSeconds(30))
                        .method(
                                shot.method(),
                                shot.body().length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(shot.body()));
        if (shot.authorised()) {
            request.header("Authorization", "Bearer " + token);
        }
        shot.headers().forEach(request::header);
        return request.build();
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }

    private static String escaped(String path) {
        return path.replace("[", "%5B").replace("]", "%5D").replace("$", "%24");
    }

    private void judge(Shot shot, String at, HttpResponse<String> answer) {
        int status = answer.statusCode();
        String body = answer.body();
        if (status >= 500) {
            faults.add(at + ": " + status + " " + shortened(body));
            return;
        }
        for (String needle : shot.needles()) {
            if (status >= 400 && body.contains(needle)) {
                faults.add(at + ": repeats what was sent: " + shortened(body));
            }
        }
        if (status < 400) {
            if (!shot.mayBeFine()) {
                faults.add(at + ": accepted with " + status);
            }
            return;
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("application/problem+json") || !isProblem(body, status)) {
            faults.add(at + ": no problem body with " + status + " " + type + shortened(body));
        }
        if (INSIDE.matcher(body).find()) {
            faults.add(at + ": tells of the inside: " + shortened(body));
        }
    }

    private boolean isProblem(String body, int status) {
        try {
            JsonNode problem = json.readTree(body);
            return problem.path("status").asInt(0) == status
                    && problem.path("title").isString()
                    && problem.path("type").isString();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    /** How many answers of each status each kind got. */
    public Map<String, Integer> histogram() {
        return histogram;
    }

    /** What was wrong with answers; empty where nothing was. */
    public List<String> faults() {
        return faults;
    }

    /** The share that got past authentication and routing. */
    public double reachingShare() {
        return sent == 0 ? 0 : (double) reaching / sent;
    }
}
