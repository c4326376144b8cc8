package org.handslag.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the operation that a controller method is: its line in the access matrix, and its {@code
 * operationId} in the OpenAPI document. A method without it is not reachable.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    /** The operation, e.g. {@code sign-agreement}. */
    String value();

    /**
     * Whether it can be done in a tenant that is leaving, although it writes: what persons have a
     * right to until the last day, and what only takes access away. Reading always can be.
     */
    boolean whileLeaving() default false;
}
