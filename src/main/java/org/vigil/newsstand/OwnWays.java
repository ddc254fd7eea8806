package org.vigil.newsstand;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.look.Look;
import org.vigil.look.Looks;
import org.vigil.look.PressOffices;
import org.vigil.newsstand.view.StoryPage;
import org.vigil.page.view.Words;

/** The ways that the organisation has set for stories: whom to ask when a story says nobody, and where to pass it on. */
@Component
record OwnWays(Looks looks, PressOffices offices) {

    Look.Social social() {
        return looks.now().social();
    }

    List<StoryPage.PressContact> orPressOffice(List<StoryPage.PressContact> named, Words words) {
        return named.isEmpty()
                ? offices.in(words).stream()
                        .map(office -> new StoryPage.PressContact(
                                office.name(), office.email(), office.phone(), office.hours()))
                        .toList()
                : named;
    }
}
