package dev.stairway.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.data.DataDiff;
import dev.stairway.data.DataSnapshot;
import dev.stairway.data.RowDiff;
import dev.stairway.data.TableDiff;
import dev.stairway.data.ValueDiff;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What statements do to rows, as a difference tells it. */
class DataDiffTests {

    private static final String THREADS = """
            create table threads (id int primary key, title varchar(20), created_at timestamptz, score numeric(6,3),
              settings jsonb);
            insert into threads values
              (1, 'first', '2026-03-29 00:59:59.123Z', 1.125, '{"a": 1, "b": [2]}'),
              (2, 'second', '2026-03-29 01:00:00Z', 2.5, null),
              (3, null, null, null, '{}');
            """;

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = TestPostgres.newDatabase().getConnection();
        TestPostgres.execute(connection, "set timezone = 'Europe/Zurich'");
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    private DataDiff diff(String script, String change) throws SQLException {
        return diff(DataReader.ofAllTables(), script, change);
    }

    private DataDiff diff(DataReader reader, String script, String change) throws SQLException {
        TestPostgres.execute(connection, script);
        try (DataSnapshot before = reader.read(connection)) {
            TestPostgres.execute(connection, change);
            try (DataSnapshot after = reader.readAgain(connection, before)) {
                return DataDiff.between(before, after);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "alter table threads rename title to name; alter table threads rename to topics",
                "alter table threads alter id type bigint, alter title type text, alter score type numeric",
                "alter table threads alter id type text, alter settings type json",
                "alter table threads alter created_at type timestamp using created_at at time zone 'UTC'",
                "alter table threads add column extra int default 1, add unique (title)",
                "update threads set title = title; cluster threads using threads_pkey",
                "create table t2 (like threads); insert into t2 select * from threads; drop table threads;"
                        + " alter table t2 rename to threads",
                "alter table threads add t text; update threads set t = title; alter table threads drop title;"
                        + " alter table threads rename t to title",
                "alter table threads drop constraint threads_pkey",
                "alter table threads drop constraint threads_pkey, add uid uuid default gen_random_uuid() primary key",
                "alter table threads drop id, add uid serial primary key; update threads set uid = 10 * uid"
            })
    void no_row_is_lost_or_changed(String change) throws SQLException {
        DataDiff diff = diff(THREADS, change);
        assertThat(diff.tables()).allSatisfy(table -> assertThat(table.rows()).isEmpty());
        assertThat(diff.render())
                .isEqualTo(change.contains("drop id,") ? "table public.threads: column id dropped with 3 values" : "");
    }

    @Test
    void a_column_made_anew_is_empty() throws SQLException {
        assertThat(diff(THREADS, "alter table threads drop title; alter table threads add title text")
                        .render())
                .isEqualTo("""
                        table public.threads: 2 of 3 rows changed (title in 2)
                          key   column  before  after
                          id=1  title   first   null
                          id=2  title   second  null""");
    }

    @Test
    void a_dropped_column_is_a_loss_of_its_values() throws SQLException {
        DataDiff diff = diff(THREADS, "alter table threads drop title");
        assertThat(diff.render()).isEqualTo("table public.threads: column title dropped with 2 values");
        assertThat(diff.isPreserving()).isFalse();
        assertThat(diff(
                                "create table e (a int, b int generated always as (a) stored); insert into e values (null)",
                                "alter table e drop b, drop a")
                        .isSame())
                .isTrue();
    }

    @Test
    void values_that_differ_are_shown_before_and_after() throws SQLException {
        assertThat(diff(THREADS, """
                        alter table threads alter title type varchar(4) using left(title, 4),
                          alter created_at type timestamp, alter score type numeric(6,1);
                        update threads set settings = settings - 'b';
                        update threads set title = coalesce(title, '') where id = 3""").render()).isEqualTo("""
                        table public.threads: 3 of 3 rows changed (title in 3, created_at in 2, score in 1, settings in 1)
                          key   column      before                      after
                          id=1  title       first                       firs
                          id=1  created_at  2026-03-29 00:59:59.123+00  2026-03-29 01:59:59.123
                          id=1  score       1.125                       1.1
                          id=1  settings    {"a": 1, "b": [2]}          {"a": 1}
                          id=2  title       second                      seco
                          id=2  created_at  2026-03-29 01:00:00+00      2026-03-29 03:00:00
                          id=3  title       null                        ''""");
    }

    @Test
    void rows_gone_and_new_are_shown_whole_and_a_dropped_table_too() throws SQLException {
        DataDiff diff = diff(
                THREADS + "create table d (id int primary key, b text); insert into d values (1, 'x')",
                "delete from threads where id = 2; insert into threads (id) values (4); drop table d;"
                        + " create table n (a int); insert into n values (7)");
        assertThat(diff.render()).isEqualTo("""
                table public.d: dropped with 1 row
                  key   column  before     after
                  id=1  (row)   id=1, b=x  (gone)
                table public.n: new with 1 row
                  key       column  before  after
                  (no key)  (row)   (none)  a=7
                table public.threads: 1 of 3 rows removed, 1 of 3 rows added
                  key   column  before                                                                             after
                  id=2  (row)   id=2, title=second, created_at=2026-03-29 01:00:00+00, score=2.500, settings=null  (gone)
                  id=4  (row)   (none)                                                                             id=4, title=null, created_at=null, score=null, settings=null""");
        assertThat(diff.damaged()).extracting(table -> table.name().last()).containsExactly("d", "threads");
    }

    @Test
    void rows_without_a_key_are_recognised_by_all_of_their_values() throws SQLException {
        assertThat(diff("""
                        create table log (at date, level text, line text);
                        insert into log values ('2026-01-01', 'info', 'a'), ('2026-01-01', 'info', 'a'),
                          ('2026-01-02', 'warn', 'b'), ('2026-01-03', 'warn', 'c');
                        """, """
                        update log set line = 'x' where line = 'b';
                        delete from log where ctid = (select min(ctid) from log where line = 'a');
                        alter table log alter at type timestamp""").render()).isEqualTo("""
                        table public.log: 1 of 4 rows removed, 1 of 4 rows changed (line in 1)
                          key       column  before                             after
                          (no key)  (row)   at=2026-01-01, level=info, line=a  (gone)
                          (no key)  line    b                                  x""");
    }

    @Test
    void a_key_that_became_another_type_or_another_column_still_recognises_its_rows() throws SQLException {
        String script = """
                create table t (id text primary key, n int);
                insert into t values ('F0000000-0000-0000-0000-000000000001', 1), ('f0000000000000000000000000000002', 2);
                """;
        String expected = """
                table public.t: 1 of 2 rows changed (n in 1)
                  key                                      column  before  after
                  id=F0000000-0000-0000-0000-000000000001  n       1       7""";
        assertThat(diff(script, "alter table t alter id type uuid using id::uuid; update t set n = 7 where n = 1")
                        .render())
                .isEqualTo(expected);
        assertThat(diff("drop table t; " + script, """
                        alter table t add uid uuid; update t set uid = id::uuid; alter table t drop id;
                        alter table t add primary key (uid); update t set n = 7 where n = 1""").render())
                .isEqualTo(expected.replace("in 1)", "in 1), column id dropped with 2 values"));
    }

    @Test
    void a_fresh_time_of_the_last_update_is_no_damage() throws SQLException {
        String script = """
                create table t (id int primary key, title text, updated_at timestamp(0), created_at timestamptz);
                insert into t values (1, 'a', '2026-01-01', '2026-01-01'), (2, 'b', null, '2026-01-01');
                """;
        DataDiff diff = diff(script, "update t set updated_at = now(), title = title");
        assertThat(diff.isSame()).isTrue();
        assertThat(diff.toString()).isEqualTo("[table public.t: 2 of 2 rows touched]");
        assertThat(diff("drop table t;" + script, "update t set updated_at = '2026-01-02'")
                        .isPreserving())
                .isFalse();
        assertThat(diff("drop table t;" + script, "update t set updated_at = null")
                        .isPreserving())
                .isFalse();
        assertThat(diff("drop table t;" + script, "update t set updated_at = now(), title = 'x' where id = 1")
                        .toString())
                .isEqualTo("[table public.t: 1 of 2 rows changed (title in 1)]");
    }

    @Test
    void a_fresh_time_in_any_other_column_is_damage_unless_a_trigger_sets_it() throws SQLException {
        String script = """
                create table t (id int primary key, title text, at timestamptz);
                insert into t values (1, 'a', '2026-01-01');
                """;
        String trigger = """
                create or replace function fresh() returns trigger language plpgsql as
                  $$ begin new.at := now(); return new; end $$;
                create trigger fresh before update on t for each row execute function fresh();
                """;
        assertThat(diff(script, "update t set at = now()").isPreserving()).isFalse();
        assertThat(diff("drop table t;" + script + trigger, "update t set title = title")
                        .isSame())
                .isTrue();
        assertThat(diff("drop table t;" + script + trigger, "alter table t drop at, add at timestamptz default now()")
                        .isPreserving())
                .isFalse();
    }

    @Test
    void more_rows_than_memory_holds_are_compared_all_the_same() throws SQLException {
        String script = """
                create table big (id int primary key, t text);
                insert into big select i, repeat('x', 1000) from generate_series(1, 30000) i;
                """;
        DataDiff diff = diff(DataReader.ofAllTables().holding(0), script, """
                alter table big alter id type text;
                update big set t = 'y' where id = '17';
                delete from big where id = '18';
                insert into big values ('0', '0')""");
        assertThat(diff.toString())
                .isEqualTo("[table public.big: 1 of 30000 rows removed, 1 of 30000 rows changed (t in 1),"
                        + " 1 of 30000 rows added]");
    }

    /** Defects that a downgrade may have: the upgrade, the downgrade, and what is to be seen of both together. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            alter active type text using active::text | alter active type boolean using active <> 'true' \
              | items.active, id=1, true, false
            alter at_ms type timestamptz using to_timestamp(at_ms / 1000.0) \
              | alter at_ms type bigint using extract(epoch from at_ms)::bigint | items.at_ms, id=1, 1774746000123, 1774746000
            add note text | alter m type text; update items set m = case m when 'glad' then 'sad' else 'glad' end; \
              alter table items alter m type mood using m::mood | items.m, id=1, glad, sad
            add note text | drop note; update items set amount = 0 | items.amount, id=1, 1.125, 0.000
            alter amount type numeric(6,1) | alter amount type numeric(6,3) | items.amount, id=1, 1.125, 1.100
            alter m type text | alter m type mood using m::mood; delete from parents | items.(row), id=1, null, null
            """)
    void a_defect_of_a_downgrade_is_shown_with_table_column_key_and_values(String up, String down, String seen)
            throws SQLException {
        DataDiff diff = diff("""
                create type mood as enum ('glad', 'sad');
                create table parents (id int primary key);
                create table items (id int primary key, parent int references parents on delete cascade, active boolean,
                  at_ms bigint, m mood, amount numeric(6,3));
                insert into parents values (1);
                insert into items values (1, 1, true, 1774746000123, 'glad', 1.125);
                """, "alter table items " + up + "; alter table items " + down);
        TableDiff table = diff.tables().get(0);
        RowDiff row = table.examples().get(0);
        ValueDiff value = row.kind() == RowDiff.Kind.REMOVED
                ? new ValueDiff("(row)", null, null)
                : row.values().get(0);
        assertThat(diff.isPreserving()).isFalse();
        assertThat(row.values()).isNotEmpty();
        assertThat(table.name().last() + "." + value.column() + ", " + row.key() + ", " + value.before() + ", "
                        + value.after())
                .isEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            alter active type text using active::text | alter active type boolean using active = 'true'
            alter at_ms type timestamptz using to_timestamp(at_ms / 1000.0) \
              | alter at_ms type bigint using extract(epoch from at_ms) * 1000
            alter m type text | alter m type mood using m::mood
            alter amount type numeric(12,6) | alter amount type numeric(6,3)
            rename at_ms to at_time | rename at_time to at_ms
            add joined text; update items set joined = concat(id, '/', at_ms); alter table items drop at_ms \
              | add at_ms bigint; update items set at_ms = split_part(joined, '/', 2)::bigint; alter table items drop joined
            """)
    void a_downgrade_that_converts_back_leaves_no_difference(String up, String down) throws SQLException {
        DataDiff diff = diff("""
                create type mood as enum ('glad', 'sad');
                create table items (id int primary key, active boolean, at_ms bigint, m mood, amount numeric(6,3));
                insert into items values (1, true, 1774746000123, 'glad', 1.125);
                """, "alter table items " + up + "; alter table items " + down);
        assertThat(diff.render()).isEmpty();
    }
}
