package org.handslag.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handslag.platform.access.AccessDecider;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.handslag.platform.tenant.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods their {@link Call}, {@link Paging} and {@link Stream}. */
final class Arguments implements HandlerMethodArgumentResolver {
    private final AccessDecider access;
    private final Recording recording;
    private final Clock clock;

    Arguments(AccessDecider access, Recording recording, Clock clock) {
        this.access = access;
        this.recording = recording;
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Call.class || type == Paging.class || type == Stream.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Class<?> type = parameter.getParameterType();
        if (type == Stream.class) {
            // The method answers by it, and nobody else has to.
            Objects.requireNonNull(container).setRequestHandled(true);
            return stream(request);
        }
        return type == Call.class ? call(request) : paging(request);
    }

    private static @Nullable Object call(NativeWebRequest request) {
        return request.getAttribute(CallInterceptor.CALL, RequestAttributes.SCOPE_REQUEST);
    }

    private Stream stream(NativeWebRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof Jwt token)
                || !(call(request) instanceof Call call)) {
            throw new IllegalStateException("a stream to nobody");
        }
        HttpServletRequest http =
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return new Stream(http, recording, access, clock, token, call);
    }

    private static Paging paging(NativeWebRequest request) {
        String limit = request.getParameter("limit");
        String after = request.getParameter("after");
        if (limit != null && !limit.matches("[1-9][0-9]{0,5}")) {
            throw wrong("?limit", "not-a-number");
        }
        if (after != null && !Ids.isId(after) && !Tenant.isKey(after)) {
            throw wrong("?after", "not-a-cursor");
        }
        int count =
                limit == null
                        ? Page.DEFAULT_LIMIT
                        : Math.min(Integer.parseInt(limit), Page.MAX_LIMIT);
        return new Paging(count, after);
    }

    private static ProblemException wrong(String parameter, String code) {
        return ProblemException.invalid(List.of(new Fault(parameter, code, Map.of())));
    }
}
