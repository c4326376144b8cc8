package org.handslag.platform.web;

import io.micrometer.common.KeyValue;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.handslag.platform.access.OpenPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerHttpObservationDocumentation.HighCardinalityKeyNames;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Names an answered request in traces by its path, and one that needs no token by its pattern. */
@Component
class OpenPathsUnnamed extends DefaultServerRequestObservationConvention {
    private final List<OpenPaths> open;

    OpenPathsUnnamed(ObjectProvider<OpenPaths> open) {
        this.open = open.stream().toList();
    }

    @Override
    protected KeyValue httpUrl(ServerRequestObservationContext context) {
        HttpServletRequest request = context.getCarrier();
        return request == null
                ? super.httpUrl(context)
                : open.stream()
                        .flatMap(paths -> paths.patternOf(request.getRequestURI()).stream())
                        .findFirst()
                        .map(pattern -> KeyValue.of(HighCardinalityKeyNames.HTTP_URL, pattern))
                        .orElseGet(() -> super.httpUrl(context));
    }
}
