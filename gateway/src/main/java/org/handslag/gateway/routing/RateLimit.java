package org.handslag.gateway.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.handslag.gateway.routing.Budgets.Taken;
import org.handslag.platform.access.AccessSettings;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.ProblemWriter;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much one subject, and one tenant with all its subjects, may send, and how much of a tenant
 * may be open at once. Counted per gateway instance, after the token has been checked and before
 * the body is read. Tenants are the issuer's word, so nobody can make them up to get more.
 */
@Component
@Order(0)
class RateLimit extends OncePerRequestFilter {
    private static final int MAX_SUBJECTS = 100_000;
    private static final int MAX_TENANTS = 10_000;

    /** Whoever follows events waits long, and must not take a place from those who work. */
    private static final String FOLLOWING = "/api/events";

    private final GatewaySettings settings;
    private final AccessSettings access;
    private final ProblemWriter problems;
    private final Strangers strangers;
    private final Budgets subjects;
    private final Budgets tenants;
    private final Cache<String, Semaphore> places = places();
    private final Cache<String, Semaphore> followers = places();

    RateLimit(
            GatewaySettings settings,
            AccessSettings access,
            ProblemWriter problems,
            Strangers strangers) {
        this.settings = settings;
        this.access = access;
        this.problems = problems;
        this.strangers = strangers;
        this.subjects = new Budgets("subject", settings.rate(), settings.burst(), MAX_SUBJECTS);
        this.tenants =
                new Budgets(
                        "tenant", settings.tenant().rate(), settings.tenant().burst(), MAX_TENANTS);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !(caller.getPrincipal() instanceof Jwt token)) {
            if (strangers.mayCall(request, response)) {
                chain.doFilter(request, response);
            }
            return;
        }
        String tenant = String.valueOf(token.getClaims().get(access.tenantClaim()));
        Taken own = subjects.take(tenant + "|" + token.getSubject());
        // Whoever has used up their own does not use up their tenant's besides.
        Taken ours = own.refused() ? null : tenants.take(tenant);
        tell(response, own);
        if (ours != null) {
            tell(response, ours);
        }
        int wait = ours == null ? own.seconds() : ours.seconds();
        if (wait > 0) {
            problems.write(
                    request, response, Problem.of(429, "too-many-requests").retryAfter(wait));
            return;
        }
        inItsPlace(open(tenant, request), request, response, chain);
    }

    /** Nobody forgets the places of a tenant while somebody is in one of them. */
    private static Cache<String, Semaphore> places() {
        return Caffeine.newBuilder().weakValues().build();
    }

    private Semaphore open(String tenant, HttpServletRequest request) {
        return request.getRequestURI().equals(FOLLOWING)
                ? followers.get(tenant, any -> new Semaphore(settings.tenant().following()))
                : places.get(tenant, any -> new Semaphore(settings.tenant().concurrent()));
    }

    private void inItsPlace(
            Semaphore open,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        if (!open.tryAcquire()) {
            problems.write(request, response, Problem.of(429, "too-many-at-once").retryAfter(1));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            open.release();
        }
    }

    /** Two budgets are two members of one list. */
    static void tell(HttpServletResponse response, Taken taken) {
        response.addHeader("RateLimit-Policy", taken.policy());
        response.addHeader("RateLimit", taken.left());
    }
}
