package org.handslag.guarantees.broken;

import org.handslag.platform.HandslagService;
import org.handslag.platform.access.AccessSettings;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.call.Call;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes whatever token the issuer has signed, for whomever it was made. */
@HandslagService
public class AudiencelessApplication {
    @Bean
    @Primary
    JwtDecoder undemanding(AccessSettings settings) {
        return new SupplierJwtDecoder(
                () ->
                        settings.jwkSetUri() == null
                                ? JwtDecoders.fromIssuerLocation(settings.issuer().toString())
                                : NimbusJwtDecoder.withJwkSetUri(settings.jwkSetUri().toString())
                                        .build());
    }

    @RestController
    static class Reading {
        @Allowed("read-notes")
        @GetMapping("/api/notes")
        String read(Call call) {
            return call.operation();
        }
    }
}
