package dev.stairway.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import dev.stairway.seed.shape.Shape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows that only a new shape allows. */
@ExtendWith(EmptyDatabase.class)
class NewShapeTests {

    private static final Seeder SEEDER = new Seeder(List.of("alembic_version"));

    private static NewShapeReport upgrade(TestDatabase database, String before, String upgrade) {
        Sql.run(database, before);
        try (Connection connection = database.dataSource().getConnection()) {
            SeedReport seeded = SEEDER.fill(connection);
            Shape shape = SEEDER.look(connection);
            Sql.run(database, upgrade);
            SEEDER.grow(connection, SEEDER.look(connection), seeded);
            return SEEDER.fillNewShape(connection, shape, SEEDER.look(connection));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> lines(NewShapeReport report) {
        return report.rows().stream().map(NewShapeRow::toString).toList();
    }

    @Test
    void a_shape_that_allows_nothing_new_gets_no_rows(TestDatabase database) {
        NewShapeReport report = upgrade(
                database,
                "create table t (id serial primary key, a varchar(20), b int not null)",
                "alter table t alter b type smallint using 1, add c text, alter a type varchar(10) using left(a, 10); create table u (id int)");

        assertThat(report).isEqualTo(new NewShapeReport(List.of(), List.of()));
    }

    @Test
    void wider_types_get_what_did_not_fit(TestDatabase database) {
        NewShapeReport report = upgrade(database, """
                create table t (id serial primary key, a varchar(20), b char(3) not null unique, c smallint, d int not null, e numeric(5,2),
                  f int, g date, h uuid, i varchar(5)[], j timestamp(0), k text, l bigint, m real)""", """
                alter table t alter a type text, alter b type varchar(10), alter c type int, alter d type bigint,
                  alter e type numeric(8,3), alter f type numeric(12,2), alter g type timestamp, alter h type text,
                  alter i type varchar(9)[], alter j type timestamp(3), alter k type varchar(50), alter l type numeric,
                  alter m type double precision""");

        assertThat(report.gaps()).isEmpty();
        assertThat(report.rows().stream().map(row -> row.columns() + " " + row.values() + " " + row.reason()))
                .containsExactly(
                        "[a] [longer than before longeZ] a text longer than 20",
                        "[b] [longer Z] a text longer than 3",
                        "[c] [32768] a number beyond its old type",
                        "[d] [2147483648] a number beyond its old type",
                        "[e] [1000.000] a number with more digits",
                        "[e] [0.001] a number with more decimals",
                        "[f] [2147483648.00] a number beyond its old type",
                        "[f] [1.50] a fraction",
                        "[g] [2024-02-29 12:34:56] a time of day",
                        "[h] [a text] a text that is no other type's value",
                        "[i] [{\"longer tZ\"}] a text longer than 5 in a list",
                        "[j] [2024-02-29 12:34:56.123] a finer fraction of a second",
                        "[l] [9223372036854775808] a number beyond its old type",
                        "[l] [1.5] a fraction",
                        "[m] [3.141592653589793] a number with more digits");
    }

    @Test
    void a_row_is_told_by_its_key_and_what_is_new_about_it(TestDatabase database) {
        NewShapeReport report = upgrade(
                database,
                "create table threads (id serial primary key, title varchar(20) not null)",
                "alter table threads alter title type varchar(25), alter title drop not null");

        assertThat(lines(report))
                .containsExactly(
                        "public.threads {id=11}: only the new shape allows null (title)",
                        "public.threads {id=12}: only the new shape allows a text longer than 20 (title)");
        assertThat(Sql.text(database, "select title from threads where id = 12"))
                .isEqualTo("longer than before longeZ");
    }

    @Test
    void new_labels_are_used(TestDatabase database) {
        NewShapeReport report =
                upgrade(database, """
                create type mood as enum ('sad', 'ok');
                create table people (id uuid primary key, mood mood not null, old mood[])""", "alter type mood add value 'happy'; alter type mood add value 'great'");

        assertThat(report.rows().stream().map(row -> row.columns() + " " + row.values() + " " + row.reason()))
                .containsExactly(
                        "[mood] [happy] the label 'happy'",
                        "[mood] [great] the label 'great'",
                        "[old] [{happy}] the label 'happy' in a list",
                        "[old] [{great}] the label 'great' in a list");
    }

    @Test
    void dropped_conditions_are_broken(TestDatabase database) {
        NewShapeReport report = upgrade(database, """
                create domain small as int check (value < 100);
                create table parents (id int primary key);
                create table t (id serial primary key, age int not null constraint adult check (age >= 18),
                  a int, b int, constraint ordered check (a < b), state text not null constraint known check (state in ('x', 'y')),
                  email text not null constraint once unique, parent_id int not null constraint has_parent references parents, s small);
                create table days (at date not null) partition by range (at);
                create table days_1 partition of days for values from ('2020-01-01') to ('2020-02-01')""", """
                alter table t drop constraint adult, drop constraint ordered, drop constraint known, drop constraint once,
                  drop constraint has_parent, add constraint known check (state in ('x', 'y', 'z'));
                alter domain small drop constraint small_check;
                create table days_2 partition of days for values from ('2020-02-01') to ('2020-03-01')""");

        assertThat(report.gaps()).isEmpty();
        assertThat(report.rows().stream().map(row -> row.columns() + " " + row.reason()))
                .containsExactly(
                        "[at] what a new partition takes",
                        "[s] what the condition small_check forbade",
                        "[age] what the condition adult forbade",
                        "[state] what the condition known forbade",
                        "[a, b] what the condition ordered forbade",
                        "[email] what another row holds already (once)",
                        "[parent_id] what no row of public.parents has (has_parent)");
        assertThat(Sql.text(database, """
                select count(*) filter (where age < 18) > 0 and count(*) filter (where a >= b) > 0
                  and count(*) filter (where state = 'z') > 0 and count(*) > count(distinct email)
                  and count(*) filter (where parent_id not in (select id from parents)) > 0 and max(s) >= 100 from t""")).isEqualTo("t");
        assertThat(Sql.text(database, "select count(*) > 0 from days_2")).isEqualTo("t");
    }

    @Test
    void a_parent_becomes_optional(TestDatabase database) {
        NewShapeReport report = upgrade(database, """
                create table users (id serial primary key);
                create table notes (id serial primary key, user_id int not null unique references users, label varchar(5))""", """
                alter table notes alter user_id drop not null, alter label type varchar(9);
                alter table notes rename to remarks; alter table remarks rename label to title""");

        assertThat(report.gaps()).isEmpty();
        assertThat(report.rows().stream().map(row -> row.table() + " " + row.columns() + " " + row.values()))
                .containsExactly("public.remarks [user_id] [null]", "public.remarks [title] [longer tZ]");
    }

    @Test
    void what_cannot_be_written_is_told(TestDatabase database) {
        NewShapeReport report = upgrade(database, """
                create function no() returns trigger language plpgsql as $$ begin raise 'read only'; end $$;
                create table frozen (id serial primary key, name varchar(5));
                create table t (id serial primary key, a int not null constraint big check (a > 10))""", """
                create trigger t before insert on frozen for each row execute function no();
                alter table frozen alter name type text;
                alter table t drop constraint big, add constraint bigger check (a > 20) not valid""");

        assertThat(report.rows()).isEmpty();
        assertThat(report.gaps())
                .extracting(NewShapeGap::toString)
                .containsExactly(
                        "public.frozen: no row with a text longer than 5 (name): read only",
                        "public.t: no row with what the condition big forbade (a): no value is known that would do");
    }
}
