package org.vigil.news;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** How many stories there are in each state, and whether readers' copies are the stories that are live. */
@Component
@Order(50)
class StoriesCheck implements Check {

    private final JdbcClient jdbc;

    StoriesCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "stories";
    }

    @Override
    public List<Finding> look() {
        return List.of(states(), copies());
    }

    private Finding states() {
        var states = jdbc.sql("""
                        select case when withdrawn_at is not null then 'withdrawn' when live is not null then 'published'
                                    else 'not published' end as state, count(*)
                        from story group by 1 order by 1 desc
                        """)
                .query((row, number) -> "%,d %s".formatted(row.getLong(2), row.getString(1)))
                .list();
        return Finding.ok(subject(), states.isEmpty() ? "none yet" : String.join(", ", states));
    }

    private Finding copies() {
        var astray = jdbc.sql("""
                        select coalesce(s.id, p.id)::text
                        from (select id, live from story where live is not null) s full join pub.story p on p.id = s.id
                        where s.live is distinct from p.version
                        limit 3
                        """).query(String.class).list();
        return astray.isEmpty()
                ? Finding.ok("public copies", "are the versions that are live")
                : Finding.fail(
                        "public copies",
                        "differ from what is live: story " + astray.stream().collect(Collectors.joining(", ")),
                        "publish these stories again");
    }
}
