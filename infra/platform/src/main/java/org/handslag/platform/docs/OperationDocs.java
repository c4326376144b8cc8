package org.handslag.platform.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handslag.platform.access.AccessMatrix;
import org.handslag.platform.access.Allowed;
import org.handslag.platform.access.Open;
import org.handslag.platform.access.Role;
import org.handslag.platform.call.Paging;
import org.handslag.platform.inbox.Positions;
import org.handslag.platform.job.JobAnswers;
import org.handslag.platform.json.Json;
import org.handslag.platform.problem.Words;
import org.handslag.platform.web.AnswersWith;
import org.handslag.platform.web.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/**
 * What the document says of an operation, and no controller has to: its name in the access matrix,
 * its words, and who may do it how far.
 */
final class OperationDocs implements OperationCustomizer {
    /** Which roles may do it, and how far each: the line of the access matrix. */
    static final String ROLES = "x-handslag-roles";

    private static final String JSON = "application/json";

    private final AccessMatrix matrix;
    private final Words words;

    OperationDocs(AccessMatrix matrix, Words words) {
        this.matrix = matrix;
        this.words = words;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Allowed allowed = method.getMethodAnnotation(Allowed.class);
        Open open = method.getMethodAnnotation(Open.class);
        if (open != null) {
            describe(operation, open.value(), "Needs no token.").security(List.of());
        } else if (allowed != null) {
            Map<String, String> roles = roles(matrix.rule(allowed.value()));
            describe(operation, allowed.value(), sentence(roles)).addExtension(ROLES, roles);
        }
        if (takes(method, Paging.class)) {
            CommonParts.PAGING.forEach(name -> CommonParts.take(operation, name));
        }
        String answer = method.getReturnType().getGenericParameterType().getTypeName();
        if (takes(method, Stream.class)) {
            asItGoesOn(operation, method);
        } else if (answer.contains("byte[]")) {
            asItIsRendered(operation);
        } else if (asksForJob(method)) {
            ofJob(operation);
        } else if (answer.startsWith(ResponseEntity.class.getName())) {
            ofOne(
                    operation,
                    method.hasMethodAnnotation(PostMapping.class),
                    method.getMethodAnnotation(AnswersWith.class));
        }
        return operation;
    }

    private static boolean takes(HandlerMethod method, Class<?> parameter) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(parameter::equals);
    }

    private Operation describe(Operation operation, String name, String access) {
        return operation
                .operationId(name)
                .summary(words.text("operation." + name, Locale.ENGLISH, Map.of()))
                .description(access);
    }

    private static Map<String, String> roles(AccessMatrix.Rule rule) {
        Map<String, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            if (rule.roles().containsKey(role)) {
                roles.put(Json.code(role), Json.code(rule.roles().get(role)));
            }
        }
        if (rule.anyToken()) {
            roles.put(AccessMatrix.TOKEN_HOLDER, "own");
        }
        return roles;
    }

    private static String sentence(Map<String, String> roles) {
        return roles.entrySet().stream()
                .map(role -> role.getKey() + " (" + role.getValue() + ")")
                .collect(Collectors.joining(", ", "Permitted to ", "."));
    }

    /** A stream, which the method writes to whoever asks. */
    private static void asItGoesOn(Operation operation, HandlerMethod method) {
        ApiResponse answer = operation.getResponses().get("200");
        @Nullable GetMapping mapping = method.getMethodAnnotation(GetMapping.class);
        if (answer == null || mapping == null) {
            return;
        }
        Content content = answer.getContent() == null ? new Content() : answer.getContent();
        for (String type : mapping.produces()) {
            content.addMediaType(type, new MediaType().schema(text()));
        }
        answer.setContent(content);
    }

    /** A file or a page; where the method does not say of what type, the answer does. */
    private static void asItIsRendered(Operation operation) {
        for (ApiResponse answer : operation.getResponses().values()) {
            Content content = answer.getContent();
            if (content == null) {
                continue;
            }
            if (content.size() == 1 && content.containsKey(JSON)) {
                content.addMediaType("*/*", content.remove(JSON));
            }
            content.forEach(
                    (type, each) -> {
                        if (each.getSchema() != null
                                && "byte".equals(each.getSchema().getFormat())) {
                            each.schema(type.startsWith("text/") ? text() : new Schema<>());
                        }
                    });
        }
    }

    private static Schema<Object> text() {
        Schema<Object> text = new Schema<>(SpecVersion.V31);
        text.setTypes(Set.of("string"));
        return text;
    }

    private static boolean asksForJob(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && header.name().equals(JobAnswers.PREFER));
    }

    /** What {@code JobAnswers} gives: the job when it is done, or where it stands. */
    private static void ofJob(Operation operation) {
        taken(operation, operation.getResponses().get("200"));
    }

    /** What {@code Answers} gives: one aggregate with its version, and whether it was made now. */
    private static void ofOne(Operation operation, boolean written, @Nullable AnswersWith besides) {
        ApiResponse done = operation.getResponses().get("200");
        if (done == null) {
            return;
        }
        List<String> headers = new ArrayList<>();
        if (besides != null && besides.headers().length > 0) {
            headers.addAll(List.of(besides.headers()));
        } else {
            headers.add(CommonParts.ETAG);
            if (written) {
                headers.add(Positions.POSITION);
            } else {
                CommonParts.tellUnchanged(operation);
            }
        }
        headers.forEach(name -> CommonParts.tell(done, name));
        for (int status : besides == null ? new int[0] : besides.also()) {
            switch (status) {
                case 201 -> {
                    ApiResponse made = made(done);
                    headers.forEach(name -> CommonParts.tell(made, name));
                    operation.getResponses().addApiResponse("201", made);
                }
                case 202 -> {
                    ApiResponse taken = taken(operation, done);
                    headers.forEach(name -> CommonParts.tell(taken, name));
                }
                default -> CommonParts.refuse(operation, status);
            }
        }
    }

    private static ApiResponse made(ApiResponse done) {
        ApiResponse made = new ApiResponse().description("Made.").content(done.getContent());
        CommonParts.tell(made, CommonParts.LOCATION);
        return made;
    }

    private static ApiResponse taken(Operation operation, ApiResponse done) {
        ApiResponse taken =
                new ApiResponse()
                        .description("Taken, and not done yet.")
                        .content(done.getContent());
        CommonParts.tell(taken, CommonParts.LOCATION);
        operation.getResponses().addApiResponse("202", taken);
        return taken;
    }
}
