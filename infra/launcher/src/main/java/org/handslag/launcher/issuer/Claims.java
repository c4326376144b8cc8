package org.handslag.launcher.issuer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts the audiences and the tenant into access tokens, and the login name into id tokens. */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The services that accept the tokens; each checks that it is among them. */
    static final List<String> AUDIENCES =
            List.of(
                    "gateway",
                    "participant-service",
                    "mentor-service",
                    "matching-service",
                    "meeting-service",
                    "reporting-service");

    @Override
    public void customize(JwtEncodingContext context) {
        String subject = context.getPrincipal().getName();
        if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            DemoUser.withSubject(subject)
                    .ifPresent(
                            user ->
                                    context.getClaims()
                                            .claim("preferred_username", user.username()));
            return;
        }
        context.getClaims().audience(AUDIENCES);
        @Nullable String tenant = tenant(context, subject);
        if (tenant != null) {
            context.getClaims().claim("tenant", tenant);
        }
    }

    private static @Nullable String tenant(JwtEncodingContext context, String subject) {
        if (context.getAuthorizationGrant() instanceof DemoGrant grant) {
            return grant.tenant();
        }
        return DemoUser.withSubject(subject).map(DemoUser::tenant).orElse(null);
    }
}
