package org.vigil.account;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.account.view.RolesPage;
import org.vigil.credential.Token;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;

/** What each role may do: one page, one table. */
@Controller
class RolesController {

    static final String PATH = "/desk/roles";
    private static final int LONGEST_NAME = 60;

    private final Roles roles;
    private final Managing managing;
    private final DeskFrames frames;

    RolesController(Roles roles, Managing managing, DeskFrames frames) {
        this.roles = roles;
        this.managing = managing;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.MANAGE_PEOPLE)
    ModelAndView show(Viewer viewer, @RequestParam(required = false) @Nullable String done) {
        return page(viewer, done, null);
    }

    @PostMapping(PATH)
    @Needs(value = Permission.MANAGE_PEOPLE, confirmed = true)
    ModelAndView update(Viewer viewer, @RequestParam MultiValueMap<String, String> fields) {
        try {
            managing.setPermissions(viewer, String.valueOf(fields.getFirst("was")), wanted(fields));
            return Onward.done(PATH, "roles-saved");
        } catch (LastAdministrator | RightsChangedMeanwhile refused) {
            return page(viewer, null, refused.code());
        }
    }

    @PostMapping(PATH + "/new")
    @Needs(value = Permission.MANAGE_PEOPLE, confirmed = true)
    ModelAndView create(Viewer viewer, @RequestParam(defaultValue = "") String name) {
        var plain = PersonForm.plain(name);
        if (!PersonForm.isSeen(plain) || plain.length() > LONGEST_NAME) {
            return page(viewer, null, "roles.problem.name");
        }
        managing.addRole(viewer, "r-" + Token.random().digestText(), plain);
        return Onward.done(PATH, "role-added");
    }

    @PostMapping(PATH + "/{id}/removal")
    @Needs(value = Permission.MANAGE_PEOPLE, confirmed = true)
    ModelAndView remove(Viewer viewer, @PathVariable String id) {
        managing.removeRole(viewer, id);
        return Onward.done(PATH, "role-removed");
    }

    /** The boxes of the table; a role the form does not have, since it was added meanwhile, is not touched. */
    private Map<String, Set<Permission>> wanted(MultiValueMap<String, String> fields) {
        var wanted = new HashMap<String, Set<Permission>>();
        for (var role : fields.getOrDefault("roles", List.of())) {
            var chosen = EnumSet.noneOf(Permission.class);
            permissions()
                    .filter(permission ->
                            fields.getOrDefault("may-" + role, List.of()).contains(permission.name()))
                    .forEach(chosen::add);
            wanted.put(role, chosen);
        }
        return wanted;
    }

    /** Those that can be given: everybody may be at the desk. */
    private static Stream<Permission> permissions() {
        return Stream.of(Permission.values()).filter(permission -> permission != Permission.ENTER);
    }

    private ModelAndView page(Viewer viewer, @Nullable String done, @Nullable String problem) {
        var words = viewer.words();
        var all = roles.all();
        var columns = all.stream()
                .map(role -> new RolesPage.Column(
                        role.id(),
                        RoleNames.name(role, words),
                        role.holders(),
                        role.name() != null && role.holders() == 0))
                .toList();
        var rows = permissions()
                .map(permission -> new RolesPage.Row(
                        permission.name(),
                        words.say("permission." + permission.name()),
                        permission.isByStream(),
                        all.stream()
                                .map(role -> new RolesPage.Cell(
                                        role.permissions().contains(permission),
                                        role.id().equals(Roles.ADMINISTRATOR)
                                                && permission == Permission.MANAGE_PEOPLE))
                                .toList()))
                .toList();
        var page = new RolesPage(
                frames.frame(viewer, words.say("desk.place.roles"), PATH, done),
                roles.imprint(),
                columns,
                rows,
                problem == null ? null : words.say(problem));
        return new ModelAndView(
                "account/roles",
                Map.of("page", page),
                problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
