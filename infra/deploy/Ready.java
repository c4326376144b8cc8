import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The image's health check: exit 0 where the service beside it says that it is ready. */
void main() throws Exception {
    HttpRequest request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:9080/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        System.exit(status == 200 ? 0 : 1);
    }
}
