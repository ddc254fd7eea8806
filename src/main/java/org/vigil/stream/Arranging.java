package org.vigil.stream;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.look.Look;
import org.vigil.look.Rebranding;
import org.vigil.look.Rebranding.Draft;
import org.vigil.look.Section;
import org.vigil.news.StreamAddressFixed;
import org.vigil.news.StreamAddressTaken;
import org.vigil.news.StreamHoldsStories;
import org.vigil.news.StreamSettings;
import org.vigil.news.StreamState;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;
import org.vigil.shared.NotFound;

/** Puts what the forms of streams say into the draft of the look, and only what was made from what stands there. */
@Service
class Arranging {

    private final Rebranding rebranding;
    private final StreamSettings settings;
    private final Clock clock;

    Arranging(Rebranding rebranding, StreamSettings settings, Clock clock) {
        this.rebranding = rebranding;
        this.settings = settings;
        this.clock = clock;
    }

    void add(StreamForm form, Actor by) {
        var id = Ids.next(clock.instant());
        put(draft -> with(draft, form.state(id, Map.of())), by);
    }

    void change(UUID id, StreamForm form, Actor by) {
        put(
                draft -> {
                    var saved = saved(draft, id);
                    if (!form.was().equals(StreamForm.imprint(saved))) {
                        throw new ChangedMeanwhile();
                    }
                    return with(draft, form.state(id, saved.words()));
                },
                by);
    }

    void remove(UUID id, Actor by) {
        put(
                draft -> {
                    saved(draft, id);
                    if (settings.holding(id).stories() > 0) {
                        throw new StreamHoldsStories();
                    }
                    return draft.look().streams().without(id);
                },
                by);
    }

    /** As it is in force, so what is drafted of it is gone. */
    void takeBack(UUID id, Actor by) {
        put(
                draft -> draft.inForce()
                        .streams()
                        .find(id)
                        .map(inForce -> with(draft, inForce))
                        .orElseGet(() -> draft.look().streams().without(id)),
                by);
    }

    private void put(java.util.function.Function<Draft, Object> change, Actor by) {
        rebranding.change(Section.STREAMS, change, by);
    }

    private static StreamState saved(Draft draft, UUID id) {
        return draft.look().streams().find(id).orElseThrow(() -> new NotFound("stream " + id));
    }

    private Look.Streams with(Draft draft, StreamState stream) {
        var streams = draft.look().streams();
        if (streams.without(stream.id()).all().stream()
                .anyMatch(other -> other.address().equals(stream.address()))) {
            throw new StreamAddressTaken(stream.address());
        }
        var moved = draft.inForce()
                .streams()
                .find(stream.id())
                .filter(inForce -> !inForce.address().equals(stream.address()));
        if (moved.isPresent() && settings.holding(stream.id()).published()) {
            throw new StreamAddressFixed();
        }
        return streams.with(stream);
    }
}
