package org.handslag.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The front door leads to what services offer, and to nothing else (API9 of OWASP's list). */
class InventoryTest {
    private static final Path ROUTES =
            Path.of("../../gateway/src/main/java/org/handslag/gateway/routing/Routes.java");
    private static final Pattern ROUTE =
            Pattern.compile("new Route\\(\\s*\"([a-z-]+)\",\\s*List\\.of\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("\"([a-z-]+)\"");

    @Test
    void everyRouteLeadsToAnOperationAndEveryOperationHasARoute() throws IOException {
        Map<String, Set<String>> routes = routes(Files.readString(ROUTES));

        assertThat(routes).hasSize(5);
        routes.forEach(
                (service, resources) ->
                        assertThat(resources).as(service).isEqualTo(offered(service)));
    }

    @Test
    void aRouteToNothingIsSeen() {
        assertThat(routes("new Route(\"a-service\", List.of(\"things\", \"old-things\"))"))
                .isEqualTo(Map.of("a-service", Set.of("things", "old-things")));
    }

    private static Map<String, Set<String>> routes(String source) {
        Map<String, Set<String>> routes = new TreeMap<>();
        Matcher route = ROUTE.matcher(source);
        while (route.find()) {
            Set<String> resources = new TreeSet<>();
            NAME.matcher(route.group(2)).results().forEach(name -> resources.add(name.group(1)));
            routes.put(route.group(1), resources);
        }
        return routes;
    }

    /** The part after {@code /api/} of every path that a controller of the service answers. */
    private static Set<String> offered(String service) {
        Set<String> resources = new TreeSet<>();
        for (JavaClass each : Code.service(service)) {
            if (each.isMetaAnnotatedWith(Controller.class)) {
                RequestMapping whole =
                        AnnotatedElementUtils.findMergedAnnotation(
                                each.reflect(), RequestMapping.class);
                for (JavaMethod method : each.getMethods()) {
                    RequestMapping own =
                            AnnotatedElementUtils.findMergedAnnotation(
                                    method.reflect(), RequestMapping.class);
                    if (own != null) {
                        paths(whole, own).forEach(path -> resources.add(path.split("/")[2]));
                    }
                }
            }
        }
        return resources;
    }

    private static Iterable<String> paths(
            @org.jspecify.annotations.Nullable RequestMapping whole, RequestMapping own) {
        ArrayList<String> paths = new ArrayList<>();
        for (String before : whole == null || whole.path().length == 0 ? empty() : whole.path()) {
            Arrays.stream(own.path().length == 0 ? empty() : own.path())
                    .forEach(after -> paths.add(before + after));
        }
        return paths;
    }

    private static String[] empty() {
        return new String[] {""};
    }
}
