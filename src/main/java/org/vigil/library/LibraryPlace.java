package org.vigil.library;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vigil.desk.DeskPlace;
import org.vigil.desk.Permission;

/** Where at the desk the pictures are. */
@Configuration(proxyBeanMethods = false)
class LibraryPlace {

    @Bean
    @Order(120)
    DeskPlace picturesPlace() {
        return new DeskPlace("pictures", PicturesController.PATH, Permission.READ_DRAFTS);
    }
}
