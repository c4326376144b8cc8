package org.handslag.gateway.routing;

import org.springdoc.core.properties.SwaggerUiConfigProperties;
import org.springdoc.core.properties.SwaggerUiOAuthProperties;
import org.springdoc.webmvc.ui.SwaggerConfig;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** One page ({@code /docs}) for the gateway's own operations and those of the five services. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    SwaggerConfig.class,
    SwaggerUiConfigProperties.class,
    SwaggerUiOAuthProperties.class
})
class DocsPage {}
