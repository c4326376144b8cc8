package lombok;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for the real one, which is not on the class path. */
@Retention(RetentionPolicy.CLASS)
public @interface Getter {}
