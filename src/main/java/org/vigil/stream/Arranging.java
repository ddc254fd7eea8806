package org.vigil.stream;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.news.StreamSettings;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;

/** Saves what the forms of streams say, and only what was made from what is saved. */
@Service
class Arranging {

    private final StreamSettings settings;
    private final Clock clock;

    Arranging(StreamSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void add(StreamForm form, Actor by) {
        settings.add(form.state(Ids.next(clock.instant()), Map.of()), by);
    }

    @Transactional
    void change(UUID id, StreamForm form, Actor by) {
        settings.lock(id);
        var saved = settings.get(id);
        if (!form.was().equals(StreamForm.imprint(saved))) {
            throw new ChangedMeanwhile();
        }
        if (!form.address().equals(saved.address()) && settings.holding(id).published()) {
            throw new StreamAddressFixed();
        }
        settings.change(form.state(id, saved.words()), by);
    }

    void remove(UUID id, Actor by) {
        settings.remove(id, by);
    }
}
