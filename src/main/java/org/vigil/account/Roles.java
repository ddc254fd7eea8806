package org.vigil.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.desk.Permission;
import org.vigil.desk.Rights;

/** The roles: what each may do, and who has them where. */
@Repository
class Roles {

    /** A role; one without a name is called by the interface. */
    record Role(String id, @Nullable String name, Set<Permission> permissions, int holders) {}

    /** Somebody's role: everywhere, or in one stream. */
    record Grant(String role, @Nullable UUID stream) {}

    /** Whoever has the machine makes people of this role: it can always manage people. */
    static final String ADMINISTRATOR = "administrator";

    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a form about all roles was made from. */
    String imprint() {
        return Imprint.of(all().stream()
                .map(role -> role.id() + new TreeSet<>(role.permissions()))
                .toArray(String[]::new));
    }

    List<Role> all() {
        return jdbc.sql("""
                        select id, name, array(select permission from role_permission where role_id = id) as permissions,
                            (select count(distinct person_id) from person_role where role_id = id) as holders
                        from role order by rank, id
                        """)
                .query((row, number) -> new Role(
                        row.getString("id"),
                        row.getString("name"),
                        permissions((String[]) row.getArray("permissions").getArray()),
                        row.getInt("holders")))
                .list();
    }

    boolean add(String id, String name) {
        return jdbc.sql("""
                        insert into role (id, rank, name) select :id, coalesce(max(rank), 0) + 1, :name from role
                        on conflict do nothing
                        """).param("id", id).param("name", name).update() > 0;
    }

    /** Removes a role that nobody has; whether it was one. */
    boolean remove(String id) {
        return jdbc.sql("""
                        delete from role where id = :id and name is not null
                        and not exists (select 1 from person_role where role_id = :id)
                        """).param("id", id).update() > 0;
    }

    void setPermissions(String role, Set<Permission> permissions) {
        jdbc.sql("delete from role_permission where role_id = :role")
                .param("role", role)
                .update();
        for (var permission : permissions) {
            jdbc.sql("insert into role_permission (role_id, permission) values (:role, :permission)")
                    .param("role", role)
                    .param("permission", permission.name())
                    .update();
        }
    }

    Map<UUID, List<Grant>> grants() {
        var all = new HashMap<UUID, List<Grant>>();
        jdbc.sql("""
                        select person_id, role_id, stream_id from person_role join role on role.id = role_id
                        order by rank, role_id, stream_id nulls first
                        """).query(row -> {
            all.computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                    .add(new Grant(row.getString("role_id"), row.getObject("stream_id", UUID.class)));
        });
        return all;
    }

    List<Grant> grants(UUID person) {
        return grants().getOrDefault(person, List.of());
    }

    void setGrants(UUID person, Collection<Grant> grants) {
        jdbc.sql("delete from person_role where person_id = :person")
                .param("person", person)
                .update();
        for (var grant : grants) {
            jdbc.sql("insert into person_role (person_id, role_id, stream_id) values (:person, :role, :stream)")
                    .param("person", person)
                    .param("role", grant.role())
                    .param("stream", grant.stream())
                    .update();
        }
    }

    Rights rights(UUID person) {
        var everywhere = EnumSet.noneOf(Permission.class);
        var inStream = new HashMap<UUID, Set<Permission>>();
        jdbc.sql("""
                        select distinct stream_id, permission from person_role join role_permission using (role_id)
                        where person_id = :person
                        """).param("person", person).query(row -> {
            var stream = row.getObject("stream_id", UUID.class);
            var these = stream == null
                    ? everywhere
                    : inStream.computeIfAbsent(stream, id -> EnumSet.noneOf(Permission.class));
            these.addAll(permissions(row.getString("permission")));
        });
        return new Rights(everywhere, inStream);
    }

    /** Nobody takes a right away until the running transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(7017280452245743)")
                .query((row, number) -> number)
                .list();
    }

    /** People who have joined, are not blocked and may manage people. */
    List<UUID> administrators() {
        return jdbc.sql("""
                        select distinct person.id from person
                        join person_role on person_id = person.id and stream_id is null
                        join role_permission using (role_id)
                        where permission = :manage and joined_at is not null and blocked_at is null
                        """)
                .param("manage", Permission.MANAGE_PEOPLE.name())
                .query(UUID.class)
                .list();
    }

    List<UUID> holders(String role) {
        return jdbc.sql("select distinct person_id from person_role where role_id = :role")
                .param("role", role)
                .query(UUID.class)
                .list();
    }

    /** A permission that this program no longer knows is no permission. */
    private static Set<Permission> permissions(String... names) {
        var known = EnumSet.noneOf(Permission.class);
        for (var permission : Permission.values()) {
            if (List.of(names).contains(permission.name())) {
                known.add(permission);
            }
        }
        return known;
    }
}
