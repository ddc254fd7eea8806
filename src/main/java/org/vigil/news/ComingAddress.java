package org.vigil.news;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which address a story has, and which one it would have if it were published; none is taken by asking. */
@Component
public class ComingAddress {

    private final Addresses addresses;

    ComingAddress(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The one readers know, without the language's prefix. */
    public Optional<String> current(UUID story) {
        return Optional.ofNullable(addresses.current(List.of(story)).get(story));
    }

    /** The one it would have with this headline, without the language's prefix. */
    public String of(StoryFacts facts, StoryPlace place, String headline, LocalDate day) {
        var now = current(facts.id());
        var chosen = place.slug() == null ? Slug.of(headline) : Slug.chosen(place.slug());
        if (now.isPresent() && (place.slug() == null || chosen.equals(facts.slug()))) {
            return now.get();
        }
        var date = facts.wasSeen() || facts.archived() ? facts.time().day() : day;
        var wish = "/news/%04d/%02d/%s".formatted(date.getYear(), date.getMonthValue(), chosen);
        var taken = addresses.ofOthers(facts.language(), wish, facts.id());
        var path = wish;
        for (var attempt = 2; taken.contains(path) && attempt < 10; attempt++) {
            path = wish + "-" + attempt;
        }
        return path;
    }
}
