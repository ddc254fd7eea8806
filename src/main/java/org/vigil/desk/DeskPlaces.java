package org.vigil.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The places of the desk that belong to no module in particular. */
@Configuration(proxyBeanMethods = false)
class DeskPlaces {

    @Bean
    @Order(0)
    DeskPlace todayPlace() {
        return new DeskPlace("today", TodayController.PATH, Permission.ENTER);
    }

    @Bean
    @Order(400)
    DeskPlace auditPlace() {
        return new DeskPlace("audit", AuditController.PATH, Permission.READ_AUDIT);
    }

    @Bean
    @Order(410)
    DeskPlace healthPlace() {
        return new DeskPlace("health", HealthController.PATH, Permission.SEE_HEALTH);
    }
}
