package org.handslag.platform.access;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens count.
 *
 * @param issuer the OIDC issuer's address, as its tokens name it
 * @param jwkSetUri where its keys are; null: as its discovery document says
 * @param platformAdmins {@code issuer|subject} of those who may create tenants
 * @param tenantClaim the claim that names the tenant
 */
@ConfigurationProperties("handslag.access")
public record AccessSettings(
        URI issuer,
        @Nullable URI jwkSetUri,
        @DefaultValue List<String> platformAdmins,
        @DefaultValue("tenant") String tenantClaim) {}
