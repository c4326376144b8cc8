package org.handslag.platform.docs;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import org.handslag.platform.access.AccessMatrix;
import org.handslag.platform.problem.Words;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;

/** How each service's OpenAPI document is made. */
@Configuration(proxyBeanMethods = false)
class DocsConfiguration {
    DocsConfiguration() {
        // Any JSON, not the fields of the class that holds it.
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new Schema<>());
    }

    /** First, so that all others stand before it: it asks nobody after itself. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver schemasByName(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }

    @Bean
    EnumCodes enumCodes() {
        return new EnumCodes();
    }

    @Bean
    OperationCustomizer operationDocs(AccessMatrix matrix, Words words) {
        return new OperationDocs(matrix, words);
    }

    @Bean
    OpenApiCustomizer serviceDocs(
            @Value("${spring.application.name}") String service, Words words) {
        return new ServiceDocs(service, words);
    }
}
