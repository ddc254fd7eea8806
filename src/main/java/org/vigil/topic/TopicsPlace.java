package org.vigil.topic;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vigil.desk.DeskPlace;
import org.vigil.desk.Permission;

/** Where at the desk topics are arranged. */
@Configuration(proxyBeanMethods = false)
class TopicsPlace {

    @Bean
    @Order(140)
    DeskPlace topicsDeskPlace() {
        return new DeskPlace("topics", TopicController.PATH, Permission.CONFIGURE);
    }
}
