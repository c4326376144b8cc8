package org.handslag.gateway.routing;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handslag.platform.edge.AnswerHeaders;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer on its way out. Where the service breaks off before anything of it has left,
 * the caller is told so; later the connection is all that can be cut.
 */
record Forwarded(ServerResponse answer, ProblemWriter problems) implements ServerResponse {
    @Override
    public HttpStatusCode statusCode() {
        return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
        return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(
            HttpServletRequest request, HttpServletResponse response, Context context)
            throws ServletException, IOException {
        // What the service says of its page counts, instead of what is said of all answers.
        leaveOut(answer.headers(), response);
        try {
            return answer.writeTo(request, response, context);
        } catch (IOException brokenOff) {
            if (response.isCommitted()) {
                throw brokenOff;
            }
            response.resetBuffer();
            response.setContentLengthLong(-1);
            leaveOut(answer.headers(), response);
            AnswerHeaders.write(response);
            problems.write(request, response, Problem.of(503, "service-away").retryAfter(1));
            return null;
        }
    }

    private static void leaveOut(HttpHeaders headers, HttpServletResponse response) {
        headers.headerNames().forEach(name -> response.setHeader(name, null));
    }
}
