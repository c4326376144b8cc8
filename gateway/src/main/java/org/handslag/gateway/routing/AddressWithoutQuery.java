package org.handslag.gateway.routing;

import io.micrometer.common.KeyValue;
import java.net.URI;
import org.springframework.http.client.observation.ClientHttpObservationDocumentation.HighCardinalityKeyNames;
import org.springframework.http.client.observation.ClientRequestObservationContext;
import org.springframework.http.client.observation.DefaultClientRequestObservationConvention;

/**
 * Names a forwarded request in traces by its address up to the query, which may hold somebody's
 * email or phone.
 */
final class AddressWithoutQuery extends DefaultClientRequestObservationConvention {
    @Override
    protected KeyValue requestUri(ClientRequestObservationContext context) {
        if (context.getCarrier() == null) {
            return super.requestUri(context);
        }
        URI address = context.getCarrier().getURI();
        return KeyValue.of(
                HighCardinalityKeyNames.HTTP_URL,
                address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath());
    }
}
