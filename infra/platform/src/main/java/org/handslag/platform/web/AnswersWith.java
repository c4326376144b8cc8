package org.handslag.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an operation's signature does not say of its answers, for its document. What is answered is
 * held against the document by the check of the access matrix.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnswersWith {
    /** Besides 200: 201 where it may make an aggregate, 202 where it may go on, or a problem's. */
    int[] also() default {};

    /** The headers of what is answered with 200, where it is not one aggregate. */
    String[] headers() default {};
}
