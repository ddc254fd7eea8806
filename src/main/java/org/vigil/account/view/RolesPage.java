package org.vigil.account.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/** What each role may do, as one table: {@code rows} are permissions, their cells in the order of {@code roles}; {@code was} is
 * what the form was made from. */
public record RolesPage(
        DeskFrame frame,
        String was,
        List<Column> roles,
        List<Row> rows,
        @Nullable String problem) {

    /** One role; {@code removable} where a site added it and nobody has it. */
    public record Column(String id, String name, int holders, boolean removable) {}

    /** One permission; {@code byStream} where it can be given in single streams. */
    public record Row(String permission, String name, boolean byStream, List<Cell> cells) {}

    /** One box; {@code fixed} where it cannot be changed. */
    public record Cell(boolean checked, boolean fixed) {}
}
