package dev.stairway.reader.postgres;

import dev.stairway.data.DataTable;
import dev.stairway.data.StoredRows;
import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * The tables of a database that have rows of their own, read in one round trip.
 *
 * @param database what tells this database from any other
 * @param moment when it was read, by the server's clock
 * @param tables the tables, by name
 * @param labels what is said of all labels of enum types
 */
record TableCatalog(String database, Instant moment, List<StoredTable> tables, String labels) {

    private static final String ROW_SECURITY = "set local row_security = off";

    private static final String DATABASE = """
            select d.oid || ' ' || pg_postmaster_start_time(), clock_timestamp(),
              (select coalesce(md5(string_agg(e.enumtypid || e.enumlabel || e.enumsortorder, ',' order by e.oid)), '')
                from pg_enum e),
              current_user
            from pg_database d where d.datname = current_database()""";

    private static final String DOMAINS = """
            select t.oid::bigint, t.typbasetype::bigint, format_type(t.typbasetype, t.typtypmod), b.typtype
            from pg_type t join pg_type b on b.oid = t.typbasetype
            where t.typtype = 'd' and t.oid >= 16384""";

    private static final String TABLES = """
            select c.oid::bigint, n.nspname, c.relname, c.relkind = 'p',
              case when c.relkind = 'p'
                  then (select coalesce(sum(pg_table_size(relid)), 0) from pg_partition_tree(c.oid))
                when pg_relation_size(c.oid) = 0 then 0
                else pg_table_size(c.oid) end,
              row_security_active(c.oid),
              exists (select from pg_trigger g where g.tgrelid = c.oid and not g.tgisinternal
                and g.tgenabled <> 'D' and g.tgtype & 19 = 19),
              array(select a.attname::text
                from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality as k(attnum, position)
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
                where i.indisprimary and i.indrelid = c.oid and k.position <= i.indnkeyatts
                order by k.position)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and c.oid >= 16384
              and left(n.nspname, 3) <> 'pg_' and n.nspname <> 'information_schema'
              and not exists (select from pg_depend e
                where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
            order by n.nspname collate "C", c.relname collate "C\"""";

    private static final String COLUMNS = """
            select a.attrelid::bigint, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.atttypid::bigint,
              case when t.typcategory = 'A' then t.typelem else 0 end::bigint, a.attgenerated <> '',
              case when coalesce(nullif(t.typrelid, 0), e.typrelid, 0) <> 0
                  or (a.atttypid < 16384 and coalesce(e.typname, t.typname) like 'reg%') then 'NAMES'
                when greatest(a.atttypid, t.typelem) >= 16384 then 'LABELS' else 'FIXED' end
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
              left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
            where a.attnum > 0 and not a.attisdropped
              and c.relkind in ('r', 'p') and not c.relispartition and c.oid >= 16384
            order by a.attrelid, a.attnum""";

    private static final String ALL = String.join(";\n", ROW_SECURITY, DATABASE, DOMAINS, COLUMNS, TABLES);

    /**
     * Reads what there is.
     *
     * @throws SQLException when the server refuses, or row security would hide rows of a wanted table
     */
    static TableCatalog read(Connection connection, Predicate<QualifiedName> wanted) throws SQLException {
        // Prepared, although it has no parameters: a driver then keeps the plans of a connection that is read often.
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            statement.execute();
            try (ResultSet database = next(statement)) {
                database.next();
                List<StoredTable> tables = tables(statement).stream()
                        .filter(table -> wanted.test(table.name()))
                        .toList();
                requireAllRows(tables, database.getString(4));
                return new TableCatalog(
                        database.getString(1),
                        database.getObject(2, OffsetDateTime.class).toInstant(),
                        tables,
                        database.getString(3));
            }
        }
    }

    /** The server would refuse as well, but only for the first table and without the way out. */
    private static void requireAllRows(List<StoredTable> tables, String role) throws SQLException {
        List<QualifiedName> hidden = tables.stream()
                .filter(StoredTable::hidden)
                .map(StoredTable::name)
                .toList();
        if (!hidden.isEmpty()) {
            throw new SQLException("row security would hide rows from " + role + " in " + hidden
                    + "; read as a superuser or a role with BYPASSRLS, or leave these tables out");
        }
    }

    private static ResultSet next(PreparedStatement statement) throws SQLException {
        statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
        return statement.getResultSet();
    }

    private static List<StoredTable> tables(PreparedStatement statement) throws SQLException {
        Domains domains = new Domains();
        try (ResultSet rows = next(statement)) {
            while (rows.next()) {
                domains.add(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getString(4).equals("c"));
            }
        }
        TableColumns columns = new TableColumns(domains);
        try (ResultSet rows = next(statement)) {
            while (rows.next()) {
                columns.add(rows);
            }
        }
        List<StoredTable> tables = new ArrayList<>();
        try (ResultSet rows = next(statement)) {
            while (rows.next()) {
                tables.add(table(rows, columns));
            }
        }
        return tables;
    }

    private static StoredTable table(ResultSet row, TableColumns columns) throws SQLException {
        long oid = row.getLong(1);
        DataTable table = new DataTable(
                oid,
                QualifiedName.of(row.getString(2), row.getString(3)),
                columns.of(oid),
                Arrays.asList((String[]) row.getArray(8).getArray()),
                row.getBoolean(7),
                "",
                StoredRows.of(List.of()));
        return new StoredTable(table, row.getBoolean(4), row.getLong(5), row.getBoolean(6), columns.printing(oid));
    }
}
