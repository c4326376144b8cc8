package org.handslag.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * The token of the header {@code Authorization: Bearer} (RFC 6750, 2.1), of no other place. The
 * framework's own resolver says the same with a regular expression, which costs more than all other
 * looking at a token that was seen before.
 */
final class BearerTokens implements BearerTokenResolver {
    private static final String SCHEME = "Bearer ";
    private static final int NAME = SCHEME.length() - 1;

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, NAME)) {
            return null;
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || !isToken(header, SCHEME.length())) {
            throw new OAuth2AuthenticationException(
                    BearerTokenErrors.invalidToken("Bearer token is malformed"));
        }
        return header.substring(SCHEME.length());
    }

    /** RFC 6750's {@code b64token}: at least one character of its alphabet, then {@code =} only. */
    private static boolean isToken(String header, int begin) {
        int end = header.length();
        while (end > begin && header.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = begin; i < end; i++) {
            char each = header.charAt(i);
            boolean alphanumeric =
                    each >= 'a' && each <= 'z'
                            || each >= 'A' && each <= 'Z'
                            || each >= '0' && each <= '9';
            if (!alphanumeric && "-._~+/".indexOf(each) < 0) {
                return false;
            }
        }
        return end > begin;
    }
}
