package org.vigil.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a page of the desk's list asks of the database: as many statements and as few buffers however it is narrowed down. */
final class DeskLists {

    /** So often that PostgreSQL has planned the statements for all values, if it ever does. */
    private static final int TIMES = 24;

    private static final long MOST_BUFFERS = 60;
    private static final long MOST_BUFFERS_OF_A_SEARCH = 1_000;

    private final Bench bench;
    private final Explained explained;

    /** What one page cost; {@code list}: the buffers of the list alone. */
    private record Cost(DeskList asked, int statements, long list, long all) {}

    DeskLists(Bench bench, Explained explained) {
        this.bench = bench;
        this.explained = explained;
    }

    void measure(List<DeskList> lists, HttpClient client, URI site) throws IOException, InterruptedException {
        var costs = new ArrayList<Cost>();
        for (var list : lists) {
            costs.add(cost(list, new Browser(client, site, list.colleague())));
        }
        var list = worst(costs, DeskList.Kind.LIST);
        bench.table().atMost("buffers of the list, the worst", list.asked().name(), list.list(), MOST_BUFFERS);
        var search = worst(costs, DeskList.Kind.SEARCH);
        bench.table().atMost("buffers of a search", search.asked().name(), search.list(), MOST_BUFFERS_OF_A_SEARCH);
        var most = costs.stream().max(Comparator.comparing(Cost::statements)).orElseThrow();
        bench.table()
                .atMost(
                        "statements of a page of the list, the most",
                        most.asked().name(),
                        most.statements(),
                        costs.stream()
                                .filter(cost -> cost.asked().isWhole())
                                .mapToInt(Cost::statements)
                                .min()
                                .orElseThrow());
    }

    private static Cost worst(List<Cost> costs, DeskList.Kind kind) {
        return costs.stream()
                .filter(cost -> cost.asked().kind() == kind)
                .max(Comparator.comparing(Cost::list))
                .orElseThrow();
    }

    /** Jobs of the server ask, too; a page that none of them met asks the least. Of those the dearest counts. */
    private Cost cost(DeskList list, Browser browser) throws IOException, InterruptedException {
        var costs = new ArrayList<Cost>();
        for (var time = 0; time < TIMES; time++) {
            var before = explained.position();
            list.check(browser.page(list.path()));
            costs.add(cost(list, explained.since(before)));
        }
        var least = costs.stream().mapToInt(Cost::statements).min().orElseThrow();
        var cost = costs.stream()
                .filter(one -> one.statements() == least)
                .max(Comparator.comparing(Cost::list))
                .orElseThrow();
        bench.table()
                .say("    %s: %d stories, %d statements, %,d buffers of the list, %,d of the page"
                        .formatted(list.name(), list.rows(), cost.statements(), cost.list(), cost.all()));
        return cost;
    }

    private static Cost cost(DeskList list, List<Explained.Query> queries) {
        return new Cost(
                list,
                queries.size(),
                queries.stream()
                        .filter(query -> query.text().contains("from entry"))
                        .mapToLong(Explained.Query::buffers)
                        .sum(),
                queries.stream().mapToLong(Explained.Query::buffers).sum());
    }
}
