package org.handslag.gateway.routing;

import io.micrometer.common.KeyValue;
import java.net.URI;
import org.handslag.platform.access.OpenPaths;
import org.springframework.http.client.observation.ClientHttpObservationDocumentation.HighCardinalityKeyNames;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;

/**
 * Names a forwarded request in traces by its address up to the query, which may hold somebody's
 * email or phone; where no token is needed by the path's pattern, since the path may hold a code.
 */
final class AddressWithoutQuery extends DefaultClientRequestObservationConvention {
    private final OpenPaths open;

    AddressWithoutQuery(OpenPaths open) {
        this.open = open;
    }

    @Override
    protected KeyValue requestUri(ClientRequestObservationContext context) {
        if (context.getCarrier() == null) {
            return super.requestUri(context);
        }
        URI address = context.getCarrier().getURI();
        String path = open.patternOf(address.getRawPath()).orElse(address.getRawPath());
        return KeyValue.of(
                HighCardinalityKeyNames.HTTP_URL,
                address.getScheme() + "://" + address.getRawAuthority() + path);
    }
}
