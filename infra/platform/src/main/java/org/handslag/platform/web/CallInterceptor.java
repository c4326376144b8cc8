package org.handslag.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.handslag.platform.access.AccessDecider;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.access.Open;
import org.handslag.platform.call.Call;
import org.handslag.platform.departure.Departures;
import org.handslag.platform.id.Ids;
import org.handslag.platform.inbox.Positions;
import org.handslag.platform.problem.Problem;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.start.Start;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/**
 * Before each operation: wait for what the request builds on, then ask whether the tenant is still
 * there, then decide access, then hand on the {@link Call}. Where everybody may come in there is
 * none to hand on.
 */
@Component
class CallInterceptor implements HandlerInterceptor {
    static final String CALL = Call.class.getName();

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final AccessDecider access;
    private final Positions positions;
    private final Departures departures;
    private final Start start;

    CallInterceptor(AccessDecider access, Positions positions, Departures departures, Start start) {
        this.start = start;
        this.access = access;
        this.positions = positions;
        this.departures = departures;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOurs(method)) {
            HeldResponse.of(request).hold();
            if (method.hasMethodAnnotation(Open.class)) {
                start.await();
            } else {
                request.setAttribute(CALL, call(request, method));
            }
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.handslag.");
    }

    private Call call(HttpServletRequest request, HandlerMethod method) {
        @Nullable Allowed allowed = method.getMethodAnnotation(Allowed.class);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (allowed == null
                || authentication == null
                || !(authentication.getPrincipal() instanceof Jwt token)) {
            throw new ProblemException(Problem.of(403, "not-permitted"));
        }
        AuditHeaders.check(request);
        start.await();
        Tenant tenant = access.tenant(token);
        @Nullable String after = request.getHeader(Positions.AFTER);
        if (after != null) {
            positions.await(tenant, after);
        }
        departures.mustLet(tenant, writes(request) && !allowed.whileLeaving());
        return new Call(
                tenant,
                access.decide(token, tenant, allowed.value()),
                allowed.value(),
                key(request),
                fingerprint(request),
                expectedVersion(request));
    }

    private static boolean writes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    private static @Nullable String key(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key != null && !key.matches("[\\x21-\\x7e]{1,100}")) {
            throw wrong("Idempotency-Key:", "not-a-key");
        }
        return key;
    }

    private static String fingerprint(HttpServletRequest request) {
        BodyFilter.Read read = WebUtils.getNativeRequest(request, BodyFilter.Read.class);
        String body = read == null ? "" : new String(read.body(), StandardCharsets.ISO_8859_1);
        return Ids.hash(request.getMethod() + " " + request.getRequestURI() + "\n" + body);
    }

    private static OptionalLong expectedVersion(HttpServletRequest request) {
        String tag = request.getHeader("If-Match");
        if (tag == null || tag.equals("*")) {
            return OptionalLong.empty();
        }
        if (!tag.matches("\"[1-9][0-9]{0,17}\"")) {
            throw wrong("If-Match:", "not-an-etag");
        }
        return OptionalLong.of(Long.parseLong(tag.substring(1, tag.length() - 1)));
    }

    private static ProblemException wrong(String header, String code) {
        return ProblemException.invalid(List.of(new Fault(header, code, Map.of())));
    }
}
