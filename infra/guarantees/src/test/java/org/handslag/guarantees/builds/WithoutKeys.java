package org.handslag.guarantees.builds;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** No idempotency key is read: a repeated request is another one. */
@Configuration(proxyBeanMethods = false)
public class WithoutKeys {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Filter keyless() {
        return (request, response, chain) ->
                chain.doFilter(new Keyless((HttpServletRequest) request), response);
    }

    private static final class Keyless extends HttpServletRequestWrapper {
        Keyless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase("Idempotency-Key") ? null : super.getHeader(name);
        }
    }
}
