package org.vigil.archive;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Schemas, tables, functions and types that stand in a database, so that what is added later can be taken out again. */
record Furniture(Set<String> things) {

    /** What can stand there, in the order in which it goes. A thing that went with another is not there any more. */
    private static final List<String> KINDS = List.of(
            "select 'drop schema %%I cascade', n.nspname, null from pg_namespace n where %s", """
            select case c.relkind when 'v' then 'drop view %%I.%%I cascade' when 'm' then 'drop materialized view %%I.%%I cascade'
                   else 'drop table %%I.%%I cascade' end, n.nspname, c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm') and %s
            """, """
            select 'drop sequence %%I.%%I cascade', n.nspname, c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and %s
            """, """
            select 'drop routine %%I.%%I(' || replace(pg_get_function_identity_arguments(p.oid), '%%', '%%%%') || ') cascade',
                   n.nspname, p.proname
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace where %s
            """, """
            select 'drop type %%I.%%I cascade', n.nspname, t.typname
            from pg_type t join pg_namespace n on n.oid = t.typnamespace
            where t.typtype in ('d', 'e', 'r') and %s
            """);

    Furniture {
        things = Set.copyOf(things);
    }

    static Furniture of(Catalogue catalogue) throws SQLException {
        var things = new HashSet<String>();
        for (var kind : KINDS) {
            things.addAll(things(catalogue, kind));
        }
        return new Furniture(things);
    }

    void removeOthers(Catalogue catalogue) throws SQLException {
        for (var kind : KINDS) {
            for (var thing : things(catalogue, kind)) {
                // A view or a part of a table may have gone with what it was made of.
                if (!things.contains(thing) && things(catalogue, kind).contains(thing)) {
                    catalogue.run(thing);
                }
            }
        }
    }

    private static List<String> things(Catalogue catalogue, String kind) throws SQLException {
        return catalogue.list(
                "select format(way, place, name) from (%s) as things (way, place, name)"
                        .formatted(kind.formatted(Catalogue.OURS)),
                row -> row.getString(1));
    }
}
