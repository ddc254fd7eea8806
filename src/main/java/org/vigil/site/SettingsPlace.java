package org.vigil.site;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vigil.desk.DeskPlace;
import org.vigil.desk.Permission;

/** Where at the desk the site itself is changed. */
@Configuration(proxyBeanMethods = false)
class SettingsPlace {

    @Bean
    @Order(300)
    DeskPlace siteSettingsPlace() {
        return new DeskPlace("settings", SettingsController.PATH, Permission.CONFIGURE);
    }
}
