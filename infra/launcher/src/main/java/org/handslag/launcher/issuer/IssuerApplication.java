package org.handslag.launcher.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * The issuer's context. It names its auto-configurations one by one, so that it starts quickly and
 * stays the same beside the six services' libraries. What a subject may do is not its business:
 * that is membership, in the gateway.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class IssuerApplication {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(
            @Value("${handslag.issuer.uri}") URI issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer.toString()).build();
    }

    @Bean
    RegisteredClientRepository clients(@Value("${handslag.issuer.folder}") Path folder) {
        return new InMemoryRegisteredClientRepository(Clients.all(folder));
    }

    @Bean
    JWKSource<SecurityContext> keys(@Value("${handslag.issuer.folder}") Path folder) {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(folder)));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2TokenGenerator<? extends OAuth2Token> tokenGenerator(JWKSource<SecurityContext> keys) {
        JwtGenerator generator = new JwtGenerator(new NimbusJwtEncoder(keys));
        generator.setJwtCustomizer(new Claims());
        return generator;
    }

    /** Finds a demo user by login name; the principal's name is the token's subject. */
    @Bean
    UserDetailsService users() {
        return typed ->
                DemoUser.ALL.stream()
                        .filter(user -> user.username().equals(typed))
                        .findFirst()
                        .map(
                                user ->
                                        User.withUsername(user.subject())
                                                .password("{noop}" + DemoUser.PASSWORD)
                                                .build())
                        .orElseThrow(() -> UsernameNotFoundException.fromUsername(typed));
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(
            HttpSecurity http, OAuth2TokenGenerator<? extends OAuth2Token> tokens) {
        http.oauth2AuthorizationServer(
                        server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                            server.tokenEndpoint(
                                    endpoint ->
                                            endpoint.accessTokenRequestConverter(DemoGrant::from)
                                                    .authenticationProvider(
                                                            new DemoGranting(tokens)));
                        })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(people()));
        return http.build();
    }

    /** People who want a code are shown the form; a program without credentials gets a 401. */
    private static AuthenticationEntryPoint people() {
        AuthenticationEntryPoint form = new LoginUrlAuthenticationEntryPoint("/login");
        AuthenticationEntryPoint refusal = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        return (request, response, reason) ->
                ("GET".equals(request.getMethod()) ? form : refusal)
                        .commence(request, response, reason);
    }

    @Bean
    @Order(2)
    SecurityFilterChain login(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults());
        return http.build();
    }
}
