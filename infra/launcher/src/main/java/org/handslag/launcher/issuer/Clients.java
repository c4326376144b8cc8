package org.handslag.launcher.issuer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask the development issuer for tokens. */
final class Clients {

    /** A public client with proof key, for a browser on this machine. */
    static final String CONSOLE = "handslag-console";

    private Clients() {}

    static List<RegisteredClient> all(Path folder) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(launcher(LauncherSecret.in(folder)));
        clients.add(console());
        DemoTenant.ALL.stream()
                .map(tenant -> DemoUser.of(tenant, DemoRole.SYSTEM_CLIENT))
                .map(Clients::system)
                .forEach(clients::add);
        return clients;
    }

    /** The secret of a demo tenant's system client; the server wants each to have its own. */
    static String systemSecret(String client) {
        return client + "-secret";
    }

    private static RegisteredClient launcher(String secret) {
        return client(LauncherSecret.CLIENT)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(DemoGrant.TYPE)
                .build();
    }

    private static RegisteredClient console() {
        return client(CONSOLE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                // On a loopback address any port matches (RFC 8252, 7.3).
                .redirectUri("http://127.0.0.1/")
                .redirectUri("http://127.0.0.1/callback")
                .scope(OidcScopes.OPENID)
                .clientSettings(
                        ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                .build();
    }

    private static RegisteredClient system(DemoUser user) {
        return client(user.subject())
                .clientSecret("{noop}" + systemSecret(user.subject()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private static RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(1)).build());
    }
}
