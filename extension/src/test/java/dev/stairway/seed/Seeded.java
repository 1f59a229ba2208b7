package dev.stairway.seed;

import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database with some tables that was filled with automatic rows. */
record Seeded(TestDatabase database, SeedReport report) {

    static Seeded with(TestDatabase database, String ddl) {
        Sql.run(database, ddl);
        return new Seeded(database, grow(database, SeedReport.empty()));
    }

    /** Filled with what nearly every system would hold. */
    static Seeded plainly(TestDatabase database, String ddl) {
        Sql.run(database, ddl);
        return new Seeded(database, grow(database, new Seeder(List.of()).plain(), SeedReport.empty()));
    }

    static SeedReport grow(TestDatabase database, SeedReport earlier) {
        return grow(database, new Seeder(List.of("alembic_version")), earlier);
    }

    private static SeedReport grow(TestDatabase database, Seeder seeder, SeedReport earlier) {
        try (Connection connection = database.dataSource().getConnection()) {
            return seeder.grow(connection, seeder.look(connection), earlier);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The report, a line a table. */
    List<String> lines() {
        return report.tables().stream().map(SeededTable::toString).toList();
    }

    /** The first column of all rows, as text; null for SQL null. */
    List<String> column(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    String value(String sql) {
        return column(sql).get(0);
    }
}
