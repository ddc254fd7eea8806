package org.vigil.archive;

import java.util.List;
import java.util.stream.Collectors;

/** A table and those of its columns that are written and not computed. */
record Table(String schema, String name, List<String> columns) {

    Table {
        columns = List.copyOf(columns);
    }

    /** As SQL names it. */
    String sql() {
        return quoted(schema) + "." + quoted(name);
    }

    /** As it stands in COPY; a table may have no column at all, and then a list may not stand there. */
    String copied() {
        return columns.isEmpty()
                ? sql()
                : columns.stream().map(Table::quoted).collect(Collectors.joining(", ", sql() + " (", ")"));
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
