package org.handslag.platform.docs;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.handslag.platform.aggregate.Page;
import org.handslag.platform.inbox.Positions;
import org.handslag.platform.problem.Words;

/**
 * What the operations of all services have in common: headers, pages and problems. It stands once
 * in each document, and operations refer to it.
 */
final class CommonParts {
    static final String KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String IF_NONE_MATCH = "If-None-Match";
    static final String ETAG = "ETag";
    static final String LOCATION = "Location";

    /** Of the feed of events alone. */
    private static final String CURSOR = "Handslag-Cursor";

    /** What a read is answered whose answer the caller has. */
    private static final String UNCHANGED = "unchanged";

    /** A part of a list. */
    static final List<String> PAGING = List.of("limit", "after");

    /** What whoever has a token may say with every request. */
    static final List<String> OF_EVERY_CALL =
            List.of(Positions.AFTER, "Handslag-Reason", "Handslag-On-Behalf-Of", "Accept-Language");

    static final String PROBLEM = "Problem";

    /** What the platform itself says no with, by status; services add words of their own. */
    private static final Map<Integer, List<String>> PROBLEMS = new LinkedHashMap<>();

    static {
        PROBLEMS.put(400, List.of("invalid-request", "answer-too-large"));
        PROBLEMS.put(401, List.of("no-valid-token"));
        PROBLEMS.put(403, List.of("not-permitted", "no-tenant", "tenant-leaving", "tenant-left"));
        PROBLEMS.put(404, List.of("not-found"));
        PROBLEMS.put(409, List.of("taken", "person-erased"));
        PROBLEMS.put(410, List.of("cursor-gone"));
        PROBLEMS.put(412, List.of("changed-meanwhile"));
        PROBLEMS.put(413, List.of("too-large"));
        PROBLEMS.put(415, List.of("unsupported-media-type"));
        PROBLEMS.put(422, List.of("idempotency-key-reused"));
        PROBLEMS.put(429, List.of("too-many-requests"));
        PROBLEMS.put(500, List.of("internal", "text-altered"));
        PROBLEMS.put(
                503,
                List.of(
                        "busy",
                        "service-away",
                        "starting",
                        "not-yet-applied",
                        "events-wait",
                        "database-away",
                        "keys-away",
                        "audit-unavailable"));
    }

    private CommonParts() {}

    /** Writes all of it into a document. */
    static void write(Components components, Words words) {
        parameters(components);
        headers(components);
        components.addSchemas(PROBLEM, problem());
        PROBLEMS.forEach(
                (status, codes) ->
                        components.addResponses(name(status), response(status, codes, words)));
        ApiResponse unchanged =
                new ApiResponse().description("It is still what `If-None-Match` names.");
        tell(unchanged, ETAG);
        components.addResponses(UNCHANGED, unchanged);
    }

    /** Lets an operation take a parameter, once. */
    static void take(Operation operation, String parameter) {
        String place = "#/components/parameters/" + parameter;
        List<Parameter> taken = operation.getParameters();
        if (taken == null || taken.stream().noneMatch(each -> place.equals(each.get$ref()))) {
            operation.addParametersItem(new Parameter().$ref(place));
        }
    }

    /** Lets an operation answer a problem of this status. */
    static void refuse(Operation operation, int status) {
        operation
                .getResponses()
                .addApiResponse(
                        String.valueOf(status),
                        new ApiResponse().$ref("#/components/responses/" + name(status)));
    }

    /** Lets an answer have a header. */
    static void tell(ApiResponse answer, String header) {
        answer.addHeaderObject(header, new Header().$ref("#/components/headers/" + header));
    }

    /** Lets a read answer that the caller has it already. */
    static void tellUnchanged(Operation operation) {
        take(operation, IF_NONE_MATCH);
        operation
                .getResponses()
                .addApiResponse(
                        "304", new ApiResponse().$ref("#/components/responses/" + UNCHANGED));
    }

    private static String name(int status) {
        return "problem-" + status;
    }

    private static void parameters(Components components) {
        header(
                components,
                Positions.AFTER,
                "Positions that earlier answers gave: the answer waits until it knows them.");
        header(
                components,
                "Handslag-Reason",
                "Why personal data is read, in up to 200 characters; it is kept in the audit.");
        header(
                components,
                "Handslag-On-Behalf-Of",
                "Whom a system asks for, as the id of their membership; it is kept in the audit.");
        header(components, "Accept-Language", "The language of words: sv, nb or en.");
        header(
                components,
                KEY,
                "1 to 100 visible ASCII characters, the caller's own for this change: repeated"
                        + " under the same key it is done once.");
        header(
                components,
                IF_MATCH,
                "The ETag of what was read: changed only if it is still the same.");
        header(
                components,
                IF_NONE_MATCH,
                "The ETag of what the caller has: sent again only if it is another now.");
        Schema<Object> limit = of("integer");
        limit.setMinimum(BigDecimal.ONE);
        limit.setDefault(Page.DEFAULT_LIMIT);
        components.addParameters(
                "limit",
                query("limit", limit, "How many; at most " + Page.MAX_LIMIT + " are answered."));
        components.addParameters(
                "after", query("after", of("string"), "The `next` of the page before."));
    }

    private static void header(Components components, String name, String description) {
        components.addParameters(
                name,
                new Parameter()
                        .name(name)
                        .in("header")
                        .description(description)
                        .schema(of("string")));
    }

    private static Parameter query(String name, Schema<?> schema, String description) {
        return new Parameter().name(name).in("query").description(description).schema(schema);
    }

    private static void headers(Components components) {
        told(
                components,
                ETAG,
                "string",
                "The version of what is answered, for If-Match and If-None-Match.");
        told(components, LOCATION, "string", "Where it is shown: it was made by this request.");
        told(
                components,
                Positions.POSITION,
                "string",
                "What this change is known by, for Handslag-After.");
        told(
                components,
                CURSOR,
                "string",
                "Where the answer ends: the `after` of the next question, also of one without events.");
        told(components, "Retry-After", "integer", "Seconds until it is worth another try.");
    }

    private static void told(Components components, String name, String type, String description) {
        components.addHeaders(name, new Header().description(description).schema(of(type)));
    }

    /** RFC 9457, as {@link org.handslag.platform.problem.ProblemBody} is written. */
    private static Schema<Object> problem() {
        Schema<Object> wrong = of("object");
        wrong.addProperty(
                "pointer",
                said("JSON pointer into the body, `?name` for a parameter, `Name:` for a header"));
        wrong.addProperty("code", said("what is wrong there"));
        wrong.addProperty("message", said("the same in the reader's language"));
        wrong.required(List.of("pointer", "code", "message"));
        Schema<Object> errors = of("array");
        errors.items(wrong).description("every wrong place, at most 200");
        Schema<Object> more = of("integer");
        more.description("how many wrong places there are besides");
        Schema<Object> values = of("object");
        values.additionalProperties(true).description("what the refusal is about, by name");
        Schema<Object> status = of("integer");
        status.description("the HTTP status");
        Schema<Object> problem = of("object");
        problem.addProperty("type", said("urn:handslag:problem:<code>"));
        problem.addProperty("title", said("the problem in one sentence, in the reader's language"));
        problem.addProperty("status", status);
        problem.addProperty("detail", said("what can be done about it"));
        problem.addProperty("code", said("what is wrong, in lower-kebab-case"));
        problem.addProperty("trace", said("to be quoted when asking for help"));
        problem.addProperty("values", values);
        problem.addProperty("errors", errors);
        problem.addProperty("moreErrors", more);
        problem.required(List.of("type", "title", "status", "code"));
        problem.description("A problem (RFC 9457).");
        return problem;
    }

    private static Schema<Object> said(String description) {
        Schema<Object> text = of("string");
        text.description(description);
        return text;
    }

    private static Schema<Object> of(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(Set.of(type));
        return schema;
    }

    private static ApiResponse response(int status, List<String> codes, Words words) {
        List<String> lines = new ArrayList<>();
        codes.forEach(
                code ->
                        lines.add(
                                "`%s`: %s"
                                        .formatted(
                                                code,
                                                words.text(
                                                        "problem." + code,
                                                        Locale.ENGLISH,
                                                        Map.of()))));
        if (status == 409) {
            lines.add("Any other code: what has been said or done so far does not permit it.");
        }
        ApiResponse response =
                new ApiResponse()
                        .description(String.join("\n\n", lines))
                        .content(
                                new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(
                                                                new Schema<>()
                                                                        .$ref(
                                                                                "#/components/schemas/"
                                                                                        + PROBLEM))));
        response.addExtension("x-handslag-codes", codes);
        if (status == 429 || status == 503) {
            tell(response, "Retry-After");
        }
        return response;
    }
}
