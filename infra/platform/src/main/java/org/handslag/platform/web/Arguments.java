package org.handslag.platform.web;

import java.util.List;
import java.util.Map;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.call.Call;
import org.handslag.platform.call.Paging;
import org.handslag.platform.id.Ids;
import org.handslag.platform.problem.Problem.Fault;
import org.handslag.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods their {@link Call} and {@link Paging}. */
final class Arguments implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Call.class
                || parameter.getParameterType() == Paging.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return parameter.getParameterType() == Call.class
                ? request.getAttribute(CallInterceptor.CALL, RequestAttributes.SCOPE_REQUEST)
                : paging(request);
    }

    private static Paging paging(NativeWebRequest request) {
        String limit = request.getParameter("limit");
        String after = request.getParameter("after");
        if (limit != null && !limit.matches("[1-9][0-9]{0,5}")) {
            throw wrong("?limit", "not-a-number");
        }
        if (after != null && !Ids.isId(after)) {
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
