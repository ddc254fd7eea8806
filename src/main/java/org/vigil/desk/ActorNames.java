package org.vigil.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.page.view.Words;
import org.vigil.shared.Actor;

/** Says in words who did something: a colleague by name, somebody who has left, a part of the program by what it does. */
@Component
public class ActorNames {

    private final PersonNames people;

    ActorNames(PersonNames people) {
        this.people = people;
    }

    /** All of these actors, each in words. */
    public Map<String, String> of(Collection<String> actors, Words words) {
        var known = people.names(actors);
        var names = new LinkedHashMap<String, String>();
        for (var actor : Set.copyOf(actors)) {
            names.put(actor, new Actor(actor).isSystem() ? part(actor, words) : name(actor, known, words));
        }
        return names;
    }

    public String of(String actor, Words words) {
        return String.valueOf(of(Set.of(actor), words).get(actor));
    }

    private static String name(String actor, Map<String, String> known, Words words) {
        return known.getOrDefault(actor, words.say("history.somebody"));
    }

    private static String part(String actor, Words words) {
        var key = "audit." + actor.replace(':', '.');
        return words.has(key) ? words.say(key) : actor;
    }
}
