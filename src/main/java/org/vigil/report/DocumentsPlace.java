package org.vigil.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vigil.desk.DeskPlace;
import org.vigil.desk.Permission;

/** Where at the desk the documents are: beside the pictures. */
@Configuration(proxyBeanMethods = false)
class DocumentsPlace {

    @Bean
    @Order(121)
    DeskPlace documentsPlace() {
        return new DeskPlace("documents", DocumentsController.PATH, Permission.READ_DRAFTS);
    }
}
