package org.handslag.gateway.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
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
 * How many requests one subject of one tenant may send. Counted per gateway instance, after the
 * token has been checked and before the body is read.
 */
@Component
@Order(0)
class RateLimit extends OncePerRequestFilter {
    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);
    private static final int MAX_SUBJECTS = 100_000;
    private static final long NANOS = 1_000_000_000L;

    private final GatewaySettings settings;
    private final AccessSettings access;
    private final ProblemWriter problems;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(FORGET_AFTER).maximumSize(MAX_SUBJECTS).build();

    RateLimit(GatewaySettings settings, AccessSettings access, ProblemWriter problems) {
        this.settings = settings;
        this.access = access;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || !(caller.getPrincipal() instanceof Jwt token)) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe probe =
                buckets.get(key(token), any -> fullBucket()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        int seconds = (int) Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS));
        problems.write(request, response, Problem.of(429, "too-many-requests").retryAfter(seconds));
    }

    private String key(Jwt token) {
        return token.getClaims().get(access.tenantClaim()) + "|" + token.getSubject();
    }

    private Bucket fullBucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(settings.burst())
                                        .refillGreedy(settings.rate(), Duration.ofSeconds(1)))
                .build();
    }
}
