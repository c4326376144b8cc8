package org.handslag.platform.access;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.handslag.platform.problem.ProblemWriter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.client.RestTemplate;

/**
 * Every service checks tokens itself: signature (RS256 or ES256 under the issuer's keys), issuer,
 * audience (this service), time. Nothing but documentation, health and the {@link OpenPaths} is
 * reachable without one.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    JwtDecoder jwtDecoder(
            AccessSettings settings, @Value("${spring.application.name}") String audience) {
        String issuer = settings.issuer().toString();
        URI keys = settings.jwkSetUri();
        return new SupplierJwtDecoder(
                () -> {
                    NimbusJwtDecoder decoder =
                            (keys == null
                                            ? NimbusJwtDecoder.withIssuerLocation(issuer)
                                            : NimbusJwtDecoder.withJwkSetUri(keys.toString()))
                                    .jwsAlgorithms(
                                            algorithms ->
                                                    algorithms.addAll(
                                                            List.of(
                                                                    SignatureAlgorithm.RS256,
                                                                    SignatureAlgorithm.ES256)))
                                    .restOperations(patient())
                                    .build();
                    OAuth2TokenValidator<Jwt> meant =
                            new JwtClaimValidator<List<String>>(
                                    JwtClaimNames.AUD,
                                    audiences -> audiences != null && audiences.contains(audience));
                    OAuth2TokenValidator<Jwt> ends =
                            new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null);
                    OAuth2TokenValidator<Jwt> claims =
                            new DelegatingOAuth2TokenValidator<>(
                                    JwtValidators.createDefaultWithIssuer(issuer), meant, ends);
                    decoder.setJwtValidator(claims);
                    return new RememberedTokens(decoder, new JwtTimestampValidator());
                });
    }

    /** Requests are observed, and calls; not each of a dozen filters of each request as well. */
    @Bean
    SecurityObservationSettings noObservationsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Also found by what reads a request's token for itself. */
    @Bean
    BearerTokenResolver bearerTokens() {
        return new BearerTokens();
    }

    /**
     * Spring Security's firewall with its own rule for values of headers, no control characters and
     * nothing unassigned, said by character instead of by regular expression.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(TokenConfiguration::isPlain);
        return firewall;
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each < ' ' || each > '~') {
                return value.codePoints()
                        .allMatch(any -> Character.isDefined(any) && !Character.isISOControl(any));
            }
        }
        return true;
    }

    private static RestTemplate patient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }

    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            ProblemWriter problems,
            ObjectProvider<AuthenticationEntryPoint> strangers,
            ObjectProvider<OpenPaths> open) {
        AuthenticationEntryPoint entry = strangers.getIfAvailable(() -> problems::unauthenticated);
        String[] openPaths =
                open.stream().flatMap(each -> each.patterns().stream()).toArray(String[]::new);
        return http.authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(openPaths)
                                        .permitAll()
                                        .requestMatchers(
                                                "/v3/api-docs/**",
                                                "/api-docs/**",
                                                "/docs/**",
                                                "/swagger-ui/**",
                                                "/error")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // platform.edge writes them, also where no security chain is reached.
                .headers(headers -> headers.disable())
                // No cookie carries an identity here, so no other site can borrow one.
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .oauth2ResourceServer(
                        tokens ->
                                tokens.jwt(jwt -> {})
                                        .authenticationEntryPoint(entry)
                                        .accessDeniedHandler(problems::denied))
                .exceptionHandling(
                        errors ->
                                errors.authenticationEntryPoint(entry)
                                        .accessDeniedHandler(problems::denied))
                .build();
    }
}
