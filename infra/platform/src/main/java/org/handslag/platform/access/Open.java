package org.handslag.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a controller method needs no token: in place of {@link Allowed}. It gets no call, so it
 * knows no caller; an answer of it that holds anything personal does not leave. Its path stands
 * among the {@link OpenPaths} of its service and of the gateway.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {
    /** The operation's name, as its {@code operationId} in the OpenAPI document. */
    String value();
}
