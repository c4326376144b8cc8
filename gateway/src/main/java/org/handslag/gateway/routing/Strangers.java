package org.handslag.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handslag.gateway.routing.Budgets.Taken;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemWriter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Requests whose token does not count, or that have none: so many for each address that they come
 * from, and no more. The address is the connection's; a header is not believed about it. A token
 * that counts is never counted here, so nobody can lock out their neighbours.
 */
@Component
class Strangers implements AuthenticationEntryPoint {
    private static final int MAX_ADDRESSES = 100_000;

    private final Budgets addresses;
    private final ProblemWriter problems;

    Strangers(GatewaySettings settings, ProblemWriter problems) {
        this.addresses =
                new Budgets(
                        "address",
                        settings.strangers().rate(),
                        settings.strangers().burst(),
                        MAX_ADDRESSES);
        this.problems = problems;
    }

    /** Whether one more is within the address's budget; where it is not, the caller is told so. */
    boolean mayCall(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Taken taken = addresses.take(request.getRemoteAddr());
        RateLimit.tell(response, taken);
        if (taken.refused()) {
            problems.write(
                    request,
                    response,
                    Problem.of(429, "too-many-requests").retryAfter(taken.seconds()));
        }
        return !taken.refused();
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (mayCall(request, response)) {
            problems.unauthenticated(request, response, cause);
        }
    }
}
