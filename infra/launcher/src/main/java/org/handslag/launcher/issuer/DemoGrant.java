package org.handslag.launcher.issuer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;

/** A request for a token of any subject in any tenant; the launcher's client alone may ask. */
final class DemoGrant extends OAuth2AuthorizationGrantAuthenticationToken {

    /** The grant type's code on the token endpoint. */
    static final AuthorizationGrantType TYPE =
            new AuthorizationGrantType("urn:handslag:grant:demo");

    private static final long serialVersionUID = 1L;

    private final String subject;
    private final @Nullable String tenant;

    private DemoGrant(Authentication client, String subject, @Nullable String tenant) {
        super(TYPE, client, Map.of());
        this.subject = subject;
        this.tenant = tenant;
    }

    /** The grant in the request, or null where the request asks for something else. */
    static @Nullable Authentication from(HttpServletRequest request) {
        if (!TYPE.getValue().equals(request.getParameter(OAuth2ParameterNames.GRANT_TYPE))) {
            return null;
        }
        Authentication client = SecurityContextHolder.getContext().getAuthentication();
        String subject = request.getParameter("subject");
        if (client == null || subject == null || subject.isBlank()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        String tenant = request.getParameter("tenant");
        return new DemoGrant(client, subject, tenant == null || tenant.isBlank() ? null : tenant);
    }

    String subject() {
        return subject;
    }

    @Nullable String tenant() {
        return tenant;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
