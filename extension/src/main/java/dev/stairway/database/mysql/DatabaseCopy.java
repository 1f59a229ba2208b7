package dev.stairway.database.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a database that is like another one: these servers have no templates, so that each object is made again from what
 * {@code SHOW CREATE} says, and the rows are inserted. Former rows of tables with system versioning are not copied.
 */
final class DatabaseCopy {

    private static final String LITERAL = "'(?:[^'\\\\]|\\\\.|'')*'";
    private static final String TABLES = "select table_name from information_schema.tables where table_schema = ?";

    private static final String DEFAULTS = """
            select default_character_set_name, default_collation_name, %s
            from information_schema.schemata where schema_name = ?""";

    private static final String EVENTS = """
            select event_name, unix_timestamp(case when starts in (created, last_altered) then starts else created end)
            from information_schema.events where event_schema = ?""";

    private final Connection from;
    private final Connection to;
    private final String original;
    private final String copy;
    private final Pattern ownName;

    /**
     * A copy that is to be made.
     *
     * @param from a connection to the original
     * @param to a connection of somebody who may make databases
     */
    DatabaseCopy(Connection from, Connection to, String original, String copy) {
        this.from = from;
        this.to = to;
        this.original = original;
        this.copy = copy;
        this.ownName = Pattern.compile(LITERAL + "|" + Pattern.quote(Commands.quoted(original) + "."), Pattern.DOTALL);
    }

    void make() throws SQLException {
        boolean mariaDb = Commands.column(from, "select version()").get(0).contains("MariaDB");
        Commands.run(from, "set session sql_mode = '', sql_quote_show_create = 1, time_zone = '+00:00'");
        Commands.run(from, "set session transaction isolation level read committed");
        begin(mariaDb);
        if (mariaDb) {
            sequences();
        }
        List<String> tables =
                Commands.column(from, TABLES + " and table_type in ('BASE TABLE', 'SYSTEM VERSIONED')", original);
        for (String table : tables) {
            String statement = shown("table", table, 1);
            make(statement);
            for (String column : new DroppedDefaults(from, original, mariaDb).of(table, statement)) {
                make("alter table %s alter column %s drop default"
                        .formatted(Commands.quoted(table), Commands.quoted(column)));
            }
        }
        for (String table : tables) {
            rows(table);
        }
        programs(mariaDb);
        new GrantsCopy(from, to, original, copy).make();
    }

    /** Nothing is checked and nothing fires: everything has been valid in the original. */
    private void begin(boolean mariaDb) throws SQLException {
        List<String> defaults = Commands.rows(from, DEFAULTS.formatted(mariaDb ? "schema_comment" : "null"), original)
                .get(0);
        String comment = defaults.get(2).isEmpty() ? "" : " comment " + Commands.literal(defaults.get(2));
        make("create database %s character set %s collate %s%s"
                .formatted(Commands.quoted(copy), defaults.get(0), defaults.get(1), comment));
        to.setCatalog(copy);
        make(
                "set session sql_mode = 'NO_AUTO_VALUE_ON_ZERO', time_zone = '+00:00', foreign_key_checks = 0, unique_checks = 0");
        make("set session transaction isolation level read committed");
        if (mariaDb) {
            make("set session check_constraint_checks = 0");
        }
    }

    private void sequences() throws SQLException {
        for (String sequence : Commands.column(from, TABLES + " and table_type = 'SEQUENCE'", original)) {
            make(shown("sequence", sequence, 1));
            String next = Commands.column(from, "select next_not_cached_value from " + Commands.quoted(sequence))
                    .get(0);
            make("select setval(%s, %s, 0)".formatted(Commands.quoted(sequence), next));
        }
    }

    private void rows(String table) throws SQLException {
        String columns = Commands.column(from, """
                        select column_name from information_schema.columns
                        where table_schema = ? and table_name = ? and coalesce(generation_expression, '') = ''
                        order by ordinal_position""", original, table).stream()
                .map(Commands::quoted)
                .collect(Collectors.joining(", "));
        make("insert into %s (%s) select %s from %s.%s"
                .formatted(
                        Commands.quoted(table), columns, columns, Commands.quoted(original), Commands.quoted(table)));
    }

    /** Routines before views, which may call them, and triggers when all rows are there. */
    private void programs(boolean mariaDb) throws SQLException {
        String routines =
                "select routine_name from information_schema.routines where routine_schema = ? and routine_type = '%s'";
        if (mariaDb) {
            makeAll("package", Commands.column(from, routines.formatted("PACKAGE"), original), 2);
            makeAll("package body", Commands.column(from, routines.formatted("PACKAGE BODY"), original), 2);
        }
        makeAll("function", Commands.column(from, routines.formatted("FUNCTION"), original), 2);
        makeAll("procedure", Commands.column(from, routines.formatted("PROCEDURE"), original), 2);
        views();
        makeAll(
                "trigger",
                Commands.column(
                        from,
                        "select trigger_name from information_schema.triggers where trigger_schema = ? order by action_order, trigger_name",
                        original),
                2);
        events();
    }

    /** At the moment at which they start where that is the one at which they were made: so the copy says as little of it. */
    private void events() throws SQLException {
        for (List<String> event : Commands.rows(from, EVENTS, original)) {
            make("set session timestamp = " + event.get(1));
            makeAll("event", event.subList(0, 1), 3);
        }
        make("set session timestamp = default");
    }

    /** Each with the mode in which it was made, which is the second column of what is shown. */
    private void makeAll(String kind, List<String> names, int statementColumn) throws SQLException {
        for (String name : names) {
            List<String> row = shownRow(kind, name);
            make("set session sql_mode = " + Commands.literal(row.get(1)));
            make(row.get(statementColumn));
        }
        make("set session sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
    }

    /** A view may look at another one: those that cannot be made yet are tried again as long as that helps. */
    private void views() throws SQLException {
        List<String> waiting = Commands.column(from, TABLES + " and table_type = 'VIEW'", original);
        while (!waiting.isEmpty()) {
            List<String> failed = new ArrayList<>();
            SQLException last = new SQLException();
            for (String view : waiting) {
                try {
                    make(shown("view", view, 1));
                } catch (SQLException e) {
                    failed.add(view);
                    last = e;
                }
            }
            if (failed.size() == waiting.size()) {
                throw new SQLException(
                        "the view %s cannot be made again: %s".formatted(failed.get(0), last.getMessage()), last);
            }
            waiting = failed;
        }
    }

    private String shown(String kind, String name, int column) throws SQLException {
        return shownRow(kind, name).get(column);
    }

    private List<String> shownRow(String kind, String name) throws SQLException {
        return Commands.rows(from, "show create " + kind + " " + Commands.quoted(name)).get(0).stream()
                .map(this::withoutOwnName)
                .toList();
    }

    private String withoutOwnName(String sql) {
        return ownName.matcher(sql)
                .replaceAll(found -> found.group().startsWith("'") ? Matcher.quoteReplacement(found.group()) : "");
    }

    private void make(String sql) throws SQLException {
        Commands.run(to, sql);
    }
}
