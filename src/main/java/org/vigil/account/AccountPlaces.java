package org.vigil.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vigil.desk.DeskPlace;
import org.vigil.desk.Permission;

/** Where at the desk people and their roles are. */
@Configuration(proxyBeanMethods = false)
class AccountPlaces {

    @Bean
    @Order(200)
    DeskPlace peoplePlace() {
        return new DeskPlace("people", PeopleController.PATH, Permission.MANAGE_PEOPLE);
    }

    @Bean
    @Order(201)
    DeskPlace rolesPlace() {
        return new DeskPlace("roles", RolesController.PATH, Permission.MANAGE_PEOPLE);
    }
}
