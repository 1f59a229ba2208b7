package dev.stairway.seed.postgres;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.Refusal;
import dev.stairway.seed.SeedProduct;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.ShapeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Rows for PostgreSQL. It has no state. */
public final class PostgresSeed implements SeedProduct {

    /** See the table of conflicting lock modes in the chapter on explicit locking; the modes here write no row. */
    private static final String WRITTEN = """
            select distinct n.nspname, t.relname
            from pg_locks l join pg_class c on c.oid = l.relation
              join pg_class t on t.oid = coalesce(pg_partition_root(c.oid), c.oid)
              join pg_namespace n on n.oid = t.relnamespace
            where l.pid = pg_backend_pid() and l.locktype = 'relation' and c.relkind in ('r', 'p')
              and l.database = (select oid from pg_database where datname = current_database())
              and l.mode not in ('AccessShareLock', 'RowShareLock', 'ShareUpdateExclusiveLock', 'ShareLock')""";

    private static final String PIN = """
            set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; \
            set local bytea_output = 'hex'; set local lc_monetary = 'C'; set local extra_float_digits = 1; \
            set local standard_conforming_strings = on; set local xmloption = content; \
            set local synchronize_seqscans = off; set local jit = off""";
    private static final String UNIQUE = "23505";

    @Override
    public Shape shape(Connection connection) throws SQLException {
        return ShapeReader.read(connection);
    }

    @Override
    public Shape shape(Connection connection, Collection<QualifiedName> tables) throws SQLException {
        return ShapeReader.read(connection, tables);
    }

    @Override
    public List<String> session() {
        return List.of(PIN);
    }

    @Override
    public boolean takesSeveralStatements() {
        return true;
    }

    @Override
    public String asText(String expression) {
        return expression + "::text";
    }

    /** {@inheritDoc} The server finds out the type. */
    @Override
    public String value(String text, String type) {
        return literal(text);
    }

    @Override
    public String typed(@Nullable String text, String type) {
        return "cast(" + (text == null ? "null" : literal(text)) + " as " + type + ")";
    }

    /** In a session in which a backslash is just a character. */
    private static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    @Override
    public List<String> fitting(ShapeType type, List<String> values) {
        return values;
    }

    @Override
    public Optional<String> returning(ShapeTable table) {
        return Optional.of(" returning tableoid::bigint, ctid");
    }

    @Override
    public String at(ShapeTable table, List<String> place) {
        return "tableoid = %s and ctid = %s".formatted(literal(place.get(0)), literal(place.get(1)));
    }

    /** {@inheritDoc} Foreign keys are looked at when a command is over, so it is a single one. */
    @Override
    public List<String> together(List<String> insertions) {
        StringBuilder command = new StringBuilder();
        for (int i = 0; i < insertions.size() - 1; i++) {
            command.append(i == 0 ? "with " : ", ")
                    .append("i" + i + " as (")
                    .append(insertions.get(i))
                    .append(" returning 1)\n");
        }
        return List.of(command.append(insertions.get(insertions.size() - 1)).toString());
    }

    @Override
    public String draws(String draw, int count) {
        return "select (%s)::text from generate_series(1, %d)".formatted(draw, count);
    }

    @Override
    public List<String> checkNow() {
        return List.of("set constraints all immediate");
    }

    @Override
    public Refusal refusal(SQLException error, ShapeTable table) {
        ServerErrorMessage server = error instanceof PSQLException known ? known.getServerErrorMessage() : null;
        String text = server == null || server.getMessage() == null
                ? String.valueOf(error.getMessage())
                : server.getMessage();
        return Refusal.of(text, columns(table, server), UNIQUE.equals(error.getSQLState()));
    }

    private static List<String> columns(ShapeTable table, @Nullable ServerErrorMessage server) {
        String column = server == null ? null : server.getColumn();
        if (column != null && table.find(column).isPresent()) {
            return List.of(column);
        }
        String constraint = server == null ? null : server.getConstraint();
        return constraint == null ? List.of() : table.columnsOf(constraint);
    }

    /** {@inheritDoc} The server gives a transaction a number when it writes for the first time. */
    @Override
    public boolean wroteNothing(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_xact_id_if_assigned() is null")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** {@inheritDoc} Whoever writes rows holds a lock until the transaction ends. */
    @Override
    public Optional<Set<QualifiedName>> written(Connection connection) throws SQLException {
        Set<QualifiedName> tables = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(WRITTEN);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(QualifiedName.of(rows.getString(1), rows.getString(2)));
            }
        }
        return Optional.of(tables);
    }
}
