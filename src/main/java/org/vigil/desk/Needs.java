package org.vigil.desk;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission a route asks for. A route has this or {@code @PublicRoute}, or nobody reaches it. For a permission that
 * is given by stream, the route asks for it in any stream, and its controller for the stream at hand.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Permission value();

    /** Whether this is a dangerous act, for which people prove once more, minutes before, that it is they. */
    boolean confirmed() default false;
}
