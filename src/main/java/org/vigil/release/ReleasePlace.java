package org.vigil.release;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vigil.desk.DeskPlace;
import org.vigil.desk.Permission;

/** Where at the desk the public notes are. */
@Configuration(proxyBeanMethods = false)
class ReleasePlace {

    @Bean
    @Order(140)
    DeskPlace correctionsPlace() {
        return new DeskPlace("corrections", NoteController.ALL, Permission.READ_DRAFTS);
    }
}
