package org.handslag.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.handslag.gateway.GatewayApplication;
import org.handslag.testkit.RunningService;
import org.handslag.testkit.TestIssuer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AMalformedRequestTest {
    private final RunningService gateway =
            RunningService.of(GatewayApplication.class, GatewayApplication.NAME);
    private final String token = TestIssuer.shared().token("anna", RunningService.newTenant());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/mentors?%zz HTTP/1.1",
                "GET /api/mentors?a=%ff%fe HTTP/1.1",
                "GET /api/mentors?a=%00 HTTP/1.1",
                "GET /api/mentors?a={b}|c\\d HTTP/1.1",
                "GET /api/mentors?=&&&=%20+ HTTP/1.1",
                "GET /api/mentors/{id} HTTP/1.1",
                "GET /api/mentors/%7Bid%7D HTTP/1.1",
                "GET /api/mentors/a%2Fb HTTP/1.1",
                "GET /api/mentors/%2e%2e/tenant HTTP/1.1",
                "GET /api/mentors/%00 HTTP/1.1",
                "GET /api//mentors HTTP/1.1",
                "GET /api/mentors;tenant=x HTTP/1.1",
                "GET /api/mentors/%C3%28 HTTP/1.1",
                "GET http://elsewhere.example/api/mentors HTTP/1.1",
                "GET /api/memberships/%00 HTTP/1.1",
                "GET /api/tenant?%zz HTTP/1.1",
                "BREW /api/mentors HTTP/1.1",
                "TRACE /api/mentors HTTP/1.1",
                "OPTIONS /api/mentors HTTP/1.1",
                "HEAD /api/mentors HTTP/1.1",
                "DELETE /api/tenants HTTP/1.1",
                "GET /api/municipalities?limit=%zz HTTP/1.1"
            })
    void isNeverAnErrorOnOurSideNorSaysWhatTheSidesAreMadeOf(String line) throws IOException {
        String answer = raw(line + "\r\nHost: handslag.example\r\nContent-Length: 0\r\n");

        assertThat(answer).startsWith("HTTP/1.1 ");
        int status = Integer.parseInt(answer.substring(9, 12));
        // 503: no service stands behind the gateway of this test; it has found nothing wrong then.
        assertThat(status == 503 || status < 500).as(answer).isTrue();
        assertThat(answer).doesNotContainIgnoringCase("exception", "springframework", "tomcat");
        if (!line.startsWith("HEAD") && status >= 400) {
            assertThat(answer).contains("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: -1",
                "Content-Length: abc",
                "Content-Length: 5\r\nContent-Length: 6",
                "Transfer-Encoding: chunked\r\nContent-Length: 3",
                "Content-Type: nonsense\r\nContent-Length: 0",
                "Host:\r\nContent-Length: 0",
                "X-Big: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\nContent-Length: 0",
                "Accept: nonsense\r\nContent-Length: 0",
                "Accept-Language: ;;;q=\r\nContent-Length: 0",
                "Idempotency-Key: å ä\r\nContent-Length: 0"
            })
    void mayHaveStrangeHeaders(String headers) throws IOException {
        String answer =
                raw("POST /api/tenants HTTP/1.1\r\nHost: handslag.example\r\n" + headers + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(answer).contains("application/problem+json");
        assertThat(answer).doesNotContainIgnoringCase("exception", "springframework", "tomcat");
    }

    private String raw(String head) throws IOException {
        URI address = URI.create(gateway.base());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(15_000);
            socket.getOutputStream()
                    .write(
                            (head
                                            + "Authorization: Bearer "
                                            + token
                                            + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
