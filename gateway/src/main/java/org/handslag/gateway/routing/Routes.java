package org.handslag.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.routeId;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.handslag.platform.access.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The route table: each path's first part belongs to one service. */
@Configuration(proxyBeanMethods = false)
class Routes {
    /**
     * A service and what it answers.
     *
     * @param resources the paths' part after {@code /api/}
     */
    record Route(String service, List<String> resources) {}

    static final List<Route> TABLE =
            List.of(
                    new Route(
                            "participant-service",
                            List.of(
                                    "blueprints",
                                    "blueprint-schema",
                                    "blueprint-checks",
                                    "standard-questions",
                                    "programmes",
                                    "cohorts",
                                    "participants",
                                    "admissions",
                                    "outcomes",
                                    "internships",
                                    "processing-record")),
                    new Route(
                            "mentor-service",
                            List.of(
                                    "organisations",
                                    "mentors",
                                    "placement-offers",
                                    "placement-applications",
                                    "internship-packages",
                                    "references",
                                    "tours")),
                    new Route(
                            "matching-service",
                            List.of("rounds", "pairs", "suggestions", "rematches")),
                    new Route(
                            "meeting-service",
                            List.of(
                                    "meetings",
                                    "meeting-plans",
                                    "group-events",
                                    "contacts",
                                    "courses",
                                    "groups",
                                    "workbooks")),
                    new Route(
                            "reporting-service",
                            List.of(
                                    "surveys",
                                    "survey-forms",
                                    "interviews",
                                    "sus-exports",
                                    "costs",
                                    "deviations",
                                    "report-previews",
                                    "figure-facts",
                                    "pooled-figures",
                                    "reports",
                                    "publication-previews",
                                    "publications",
                                    "comparisons",
                                    "report-texts",
                                    "attention")));

    static final List<String> SERVICES = TABLE.stream().map(Route::service).toList();

    /** Who answers an anonymous survey has no token, and is one of the {@link Strangers}. */
    @Bean
    OpenPaths openPaths() {
        return new OpenPaths(
                List.of(
                        "/api/survey-forms/*",
                        "/api/event-types",
                        "/api/event-types/*",
                        "/api/event-types/*/schema",
                        "/api/asyncapi.json",
                        "/api/openapi.json"));
    }

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(GatewaySettings settings, Guards guards) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (Route route : TABLE) {
            Addresses addresses = new Addresses(settings.services().get(route.service()));
            RequestPredicate paths =
                    route.resources().stream()
                            .map(resource -> RequestPredicates.path("/api/" + resource + "/**"))
                            .reduce(RequestPredicate::or)
                            .orElseThrow();
            RequestPredicate docs = RequestPredicates.GET("/api-docs/" + route.service());
            Guard guard = guards.of(route.service());
            routes.add(
                    RouterFunctions.route(paths, http())
                            .filter(to(route.service(), addresses, Function.identity()))
                            .filter(guard));
            routes.add(
                    RouterFunctions.route(docs, http())
                            .filter(to(route.service(), addresses, setPath("/v3/api-docs")))
                            .filter(guard));
        }
        return routes.build();
    }

    /**
     * Sends a request to an instance; inside of the guard, so that a second try may take another.
     */
    private static HandlerFilterFunction<ServerResponse, ServerResponse> to(
            String service, Addresses addresses, Function<ServerRequest, ServerRequest> path) {
        return (request, next) -> {
            URI instance = addresses.next();
            try {
                return next.handle(
                        routeId(service).andThen(uri(instance)).andThen(path).apply(request));
            } catch (ResourceAccessException unreachable) {
                addresses.failed(instance);
                throw unreachable;
            }
        };
    }
}
