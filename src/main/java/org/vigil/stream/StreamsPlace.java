package org.vigil.stream;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vigil.desk.DeskPlace;
import org.vigil.desk.Permission;

/** Where at the desk streams are. */
@Configuration(proxyBeanMethods = false)
class StreamsPlace {

    @Bean
    @Order(301)
    DeskPlace streamsDeskPlace() {
        return new DeskPlace("streams", StreamsController.PATH, Permission.CONFIGURE);
    }
}
