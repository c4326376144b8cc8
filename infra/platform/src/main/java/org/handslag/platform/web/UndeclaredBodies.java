package org.handslag.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Refuses bodies that nobody can look into, unless who made them has said what they show: see
 * {@link Answers#rendered}.
 */
@RestControllerAdvice("org.handslag")
class UndeclaredBodies implements ResponseBodyAdvice<Object> {
    @Override
    public boolean supports(
            MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return !SeenConverter.class.isAssignableFrom(converter);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null && !SeenConverter.current().isDeclared()) {
            throw new IllegalStateException(
                    method.getExecutable() + " answers what the audit cannot look into");
        }
        return body;
    }
}
