package org.handslag.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What each service's OpenAPI document says of the service as a whole. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration {
    private static final String TOKEN = "token";

    DocsConfiguration() {
        // Any JSON, not the fields of the class that holds it.
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new Schema<>());
    }

    @Bean
    EnumCodes enumCodes() {
        return new EnumCodes();
    }

    /**
     * Paths are relative: who reads the document through the gateway calls the gateway, not the
     * service that wrote it.
     */
    @Bean
    OpenApiCustomizer wholeService(@Value("${spring.application.name}") String service) {
        return document -> {
            document.getInfo().title("Handslag: " + service).version("1");
            document.servers(List.of(new Server().url("/")));
            if (document.getComponents() == null) {
                document.components(new Components());
            }
            document.getComponents()
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
            document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        };
    }
}
