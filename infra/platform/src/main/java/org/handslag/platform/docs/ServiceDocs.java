package org.handslag.platform.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.handslag.platform.problem.Words;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.core.type.TypeReference;

/**
 * What each service's document says of the service as a whole, and of each operation by its method
 * and path: the headers it takes, and with what it may say no.
 */
final class ServiceDocs implements OpenApiCustomizer {
    private static final String TOKEN = "token";

    /** A body of each operation that takes one, as the access matrix sends it. */
    private static final Map<String, Object> EXAMPLES =
            Shipped.read("examples.json", new TypeReference<>() {});

    private final String service;
    private final Words words;

    ServiceDocs(String service, Words words) {
        this.service = service;
        this.words = words;
    }

    /**
     * Paths are relative: who reads the document through the gateway calls the gateway, not the
     * service that wrote it.
     */
    @Override
    public void customise(OpenAPI document) {
        document.info(
                new Info()
                        .title("Handslag: " + service)
                        .version("1")
                        .description(
                                "Operations of the "
                                        + service
                                        + ". Times are RFC 3339, days ISO 8601; what is absent has no"
                                        + " field; a field that is not known is refused.")
                        .contact(new Contact().name("Handslag"))
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
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
        document.security(List.of(new SecurityRequirement().addList(TOKEN)));
        CommonParts.write(document.getComponents(), words);
        Set<String> resources = new TreeSet<>();
        if (document.getPaths() != null) {
            document.getPaths()
                    .forEach(
                            (path, item) -> {
                                resources.add(resource(path));
                                complete(path, item);
                            });
        }
        if (document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().values().forEach(Descriptions::ofFields);
        }
        document.tags(resources.stream().map(name -> new Tag().name(name)).toList());
    }

    /** The part after {@code /api/}. */
    private static String resource(String path) {
        String[] parts = path.split("/");
        return parts.length > 2 ? parts[2] : path;
    }

    private void complete(String path, PathItem item) {
        item.readOperationsMap()
                .forEach(
                        (method, operation) -> {
                            operation.tags(List.of(resource(path)));
                            operation.addExtension("x-handslag-service", service);
                            boolean reads = method == HttpMethod.GET;
                            boolean open =
                                    operation.getSecurity() != null
                                            && operation.getSecurity().isEmpty();
                            boolean ofOne = path.contains("{");
                            headers(operation, reads, open, ofOne);
                            example(operation);
                            Descriptions.ofParameters(operation);
                            problems(operation, reads, open, ofOne);
                        });
    }

    private static void headers(Operation operation, boolean reads, boolean open, boolean ofOne) {
        if (open) {
            return;
        }
        CommonParts.OF_EVERY_CALL.forEach(name -> CommonParts.take(operation, name));
        if (reads) {
            return;
        }
        CommonParts.take(operation, CommonParts.KEY);
        if (ofOne) {
            CommonParts.take(operation, CommonParts.IF_MATCH);
        }
    }

    private static void example(Operation operation) {
        Object example = EXAMPLES.get(operation.getOperationId());
        if (example != null && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(it -> it.setExample(example));
        }
    }

    /** Whether a parameter of its own may name what is not there. */
    private static boolean namesSomething(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(it -> it.get$ref() == null && "query".equals(it.getIn()));
    }

    private static void problems(Operation operation, boolean reads, boolean open, boolean ofOne) {
        CommonParts.refuse(operation, 400);
        if (!open) {
            CommonParts.refuse(operation, 401);
            CommonParts.refuse(operation, 403);
        }
        if (ofOne || operation.getRequestBody() != null || namesSomething(operation)) {
            CommonParts.refuse(operation, 404);
        }
        if (!reads) {
            CommonParts.refuse(operation, 409);
            if (ofOne) {
                CommonParts.refuse(operation, 412);
            }
            CommonParts.refuse(operation, 413);
            CommonParts.refuse(operation, 415);
            CommonParts.refuse(operation, 422);
        }
        CommonParts.refuse(operation, 429);
        CommonParts.refuse(operation, 500);
        CommonParts.refuse(operation, 503);
    }
}
