package org.vigil.account;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.page.view.Words;

/** What roles are called, and where somebody has them. */
@Component
class RoleNames {

    private final Roles roles;
    private final StreamTitles streams;

    RoleNames(Roles roles, StreamTitles streams) {
        this.roles = roles;
        this.streams = streams;
    }

    static String name(Roles.Role role, Words words) {
        return role.name() == null ? words.say("role." + role.id()) : role.name();
    }

    /** Somebody's roles in words, each with its streams. */
    List<String> of(UUID person, String language) {
        return words(roles.grants(person), language);
    }

    List<String> words(List<Roles.Grant> grants, String language) {
        var words = Words.in(language);
        var titles = streams.titles(language);
        var names = roles.all().stream().collect(Collectors.toMap(Roles.Role::id, role -> name(role, words)));
        return grants.stream()
                .map(grant -> {
                    var name = names.getOrDefault(grant.role(), grant.role());
                    return grant.stream() == null
                            ? name
                            : words.say("role.in-stream", name, titles.getOrDefault(grant.stream(), "?"));
                })
                .toList();
    }
}
