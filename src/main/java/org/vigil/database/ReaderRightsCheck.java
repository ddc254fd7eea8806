package org.vigil.database;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** Whether readers' pages see schema {@code pub} and nothing else, asked of the very connections they use. */
@Component
@Order(40)
class ReaderRightsCheck implements Check {

    /** Tables by right: what a reader may read outside pub, write anywhere, and not read in pub; and schemas to build in. */
    private static final String RIGHTS = """
            select 'may read ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname not in ('pub', 'pg_catalog', 'information_schema', 'pg_toast')
              and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
              and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
            union all
            select 'may write ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
              and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'insert, update, delete, truncate')
            union all
            select 'may make tables in ' || n.nspname from pg_namespace n
            where n.nspname not like 'pg\\_%' and has_schema_privilege(n.oid, 'create')
            """;

    private static final String BLIND = """
            select 'may not read ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'v', 'm') and n.nspname = 'pub' and not has_table_privilege(c.oid, 'select')
            """;

    private final JdbcClient readers;

    ReaderRightsCheck(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    @Override
    public String subject() {
        return "readers' rights";
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        ask(RIGHTS)
                .forEach(right -> findings.add(Finding.fail(
                        subject(),
                        "the role of readers' pages " + right,
                        "take that right from the role (revoke); what is not in schema pub must not be readable")));
        ask(BLIND)
                .forEach(lack -> findings.add(Finding.fail(
                        subject(),
                        "the role of readers' pages " + lack,
                        "grant select on all tables in schema pub to it")));
        if (findings.isEmpty()) {
            findings.add(Finding.ok(subject(), "schema pub, and that only to read"));
        }
        return findings;
    }

    private List<String> ask(String sql) {
        return readers.sql(sql).query(String.class).list();
    }
}
