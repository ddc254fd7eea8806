package org.vigil.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vigil.desk.DeskPlace;
import org.vigil.desk.Permission;

/** Where at the desk imports are looked through. */
@Configuration(proxyBeanMethods = false)
class ReviewPlace {

    @Bean
    @Order(110)
    DeskPlace importsDeskPlace() {
        return new DeskPlace("imports", ImportsController.PATH, Permission.IMPORT);
    }
}
