package org.vigil.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.vigil.SiteTest;

/** Somebody uses the demo newsroom in a real browser. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("journey")
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface Journey {}
