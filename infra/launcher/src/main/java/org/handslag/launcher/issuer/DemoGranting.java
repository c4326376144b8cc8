package org.handslag.launcher.issuer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Answers the demo grant. Nothing is remembered of a token: it is signed, lapses by itself, and the
 * demo asks for hundreds.
 */
final class DemoGranting implements AuthenticationProvider {

    private final OAuth2TokenGenerator<? extends OAuth2Token> tokens;

    DemoGranting(OAuth2TokenGenerator<? extends OAuth2Token> tokens) {
        this.tokens = tokens;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        DemoGrant grant = (DemoGrant) request;
        if (!(grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken client)
                || !client.isAuthenticated()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        RegisteredClient registered = client.getRegisteredClient();
        if (registered == null
                || !registered.getAuthorizationGrantTypes().contains(DemoGrant.TYPE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        OAuth2TokenContext context =
                DefaultOAuth2TokenContext.builder()
                        .registeredClient(registered)
                        .principal(
                                UsernamePasswordAuthenticationToken.authenticated(
                                        grant.subject(), null, AuthorityUtils.NO_AUTHORITIES))
                        .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                        .authorizedScopes(Set.of())
                        .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                        .authorizationGrantType(DemoGrant.TYPE)
                        .authorizationGrant(grant)
                        .build();
        @Nullable OAuth2Token token = tokens.generate(context);
        if (token == null) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.SERVER_ERROR);
        }
        return new OAuth2AccessTokenAuthenticationToken(
                registered,
                client,
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        token.getTokenValue(),
                        token.getIssuedAt(),
                        token.getExpiresAt()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return DemoGrant.class.isAssignableFrom(authentication);
    }
}
