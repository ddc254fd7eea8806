package org.vigil.rebrand;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vigil.desk.DeskPlace;
import org.vigil.desk.Permission;

/** Where at the desk the look of the site is changed. */
@Configuration(proxyBeanMethods = false)
class LookPlace {

    @Bean
    @Order(295)
    DeskPlace siteLookPlace() {
        return new DeskPlace("look", LookFrames.PATH, Permission.CONFIGURE);
    }
}
