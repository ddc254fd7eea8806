package org.vigil.page;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Opens a route to everybody. Its answers are the same for all readers: they may be kept by the page cache unless
 * {@code cached} is off. {@code parameters} are the only query parameters the route ever sees, and part of the key.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicRoute {

    String[] parameters() default {};

    boolean cached() default true;
}
