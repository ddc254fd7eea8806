package org.vigil.rundown;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.vigil.desk.DeskPlace;
import org.vigil.desk.Permission;

/** The rundown's places at the desk. */
@Configuration
class RundownConfiguration {

    @Bean
    @Order(100)
    DeskPlace storiesPlace() {
        return new DeskPlace("stories", StoriesController.PATH, Permission.READ_DRAFTS);
    }

    @Bean
    @Order(140)
    DeskPlace correctionsPlace() {
        return new DeskPlace("corrections", CorrectionsController.PATH, Permission.READ_DRAFTS);
    }
}
