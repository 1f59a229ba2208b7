package dev.stairway.seed;

import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeTable;
import java.sql.SQLException;
import java.util.List;

/** An owner who is bound by the policies of its tables cannot write every row; for the time of writing it is not bound. */
final class RowSecurity {

    private final SeedTransaction transaction;
    private final List<ShapeTable> tables;

    private RowSecurity(SeedTransaction transaction, List<ShapeTable> tables) {
        this.transaction = transaction;
        this.tables = tables;
    }

    /** Frees the owner, unless the role is above all policies anyway. */
    static RowSecurity lift(SeedTransaction transaction, Shape shape, List<ShapeTable> tables) throws SQLException {
        List<ShapeTable> bound = shape.privileged()
                ? List.of()
                : tables.stream().filter(ShapeTable::forcedSecurity).toList();
        RowSecurity security = new RowSecurity(transaction, bound);
        security.alter("no force");
        return security;
    }

    /** Binds the owner again. */
    void restore() throws SQLException {
        alter("force");
    }

    private void alter(String force) throws SQLException {
        for (ShapeTable table : tables) {
            transaction.execute("alter table %s %s row level security".formatted(SqlText.name(table.name()), force));
        }
    }
}
