package dev.stairway.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the rows hold. */
@ExtendWith(EmptyDatabase.class)
class ValuesTests {

    @Test
    void every_type_of_the_server_has_values(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create extension hstore; create extension citext; create extension ltree;
                create type mood as enum ('sad', 'ok', 'happy');
                create type address as (street varchar(10), number int, moods mood[]);
                create domain code as text check (value ~ '^[A-Z]+$');
                create type pair as (code code, "when" tstzrange);
                create table everything (
                  a01 smallint, a02 integer, a03 bigint, a04 numeric, a05 numeric(10,2), a06 numeric(3,3), a07 real,
                  a08 double precision, a09 money, a10 boolean, a11 "char", a12 name, a13 text, a14 varchar(3), a15 char(5),
                  a16 bytea, a17 date, a18 time, a19 timetz, a20 timestamp, a21 timestamptz(0), a22 interval, a23 uuid, a24 json,
                  a25 jsonb, a26 inet, a27 cidr, a28 macaddr, a29 macaddr8, a30 bit(3), a31 bit varying(5), a32 point, a33 line,
                  a34 lseg, a35 box, a36 path, a37 polygon, a38 circle, a39 tsvector, a40 tsquery, a41 xml, a42 jsonpath,
                  a43 pg_lsn, a44 oid, a45 regclass, a46 int4range, a47 int8range, a48 numrange, a49 daterange, a50 tsrange,
                  a51 tstzrange, a52 mood, a53 address, a54 code, a55 pair, a56 hstore, a57 citext, a58 ltree, a59 int[],
                  a60 text[][], a61 mood[], a62 address[], a63 code[], a64 jsonb[], a65 box[], a66 varchar(1), a67 numeric(38,0),
                  a68 numeric(6,0), a69 interval day to second(3), a70 bit, a71 time(0), a72 varchar(5000))""");

        assertThat(seeded.lines()).containsExactly("public.everything: 5 rows");
        assertThat(seeded.column("""
                select key from (select to_jsonb(e) j from everything e) r, jsonb_each(j)
                group by key having count(nullif(value, 'null')) not between 1 and 4""")).isEmpty();
    }

    @Test
    void each_nullable_column_has_a_row_with_null_and_rows_without(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table t (id serial primary key, a text, b int, c date, d jsonb, e text not null)""");

        assertThat(seeded.column("select num_nulls(a, b, c, d) from t order by id"))
                .containsExactly("0", "4", "0", "2", "2");
    }

    @Test
    void texts_reach_the_declared_length_and_are_short_without_one(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table t (id serial primary key, a varchar(20) not null, b char(8) not null, c text not null,
                  d varchar not null, e varchar(300) not null)""");

        assertThat(seeded.column("select length(a) from t order by id limit 2")).containsExactly("20", "19");
        assertThat(seeded.column("select length(b) from t order by id limit 2")).containsExactly("8", "7");
        assertThat(seeded.column("select length(e) from t order by id limit 2")).containsExactly("300", "299");
        assertThat(seeded.value("select max(greatest(length(c), length(d))) < 40 from t"))
                .isEqualTo("t");
        assertThat(seeded.value("select octet_length(a) > length(a) from t order by id"))
                .isEqualTo("t");
        assertThat(seeded.column("select c from t order by id"))
                .containsExactly(
                        "Größe, naïve, 漢字 🙂",
                        "  blanks at both ends  ",
                        "O'Reilly said \"yes\" \\ 100%",
                        "plain text",
                        "Zoë & Søren; ÄÖÜ ß");
    }

    @Test
    void texts_that_are_identifiers_look_like_uuids(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table t (thread_id varchar primary key, "userId" text not null, uuid varchar(36) not null,
                  project_id varchar(40) not null, paid text not null)""");

        assertThat(seeded.value("""
                select bool_and(thread_id ~ '^[0-9a-f]{32}$' and "userId" ~ '^[0-9a-f]{32}$'
                  and uuid ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' and project_id ~ '^[0-9a-f]{32}$') from t""")).isEqualTo("t");
        assertThat(seeded.value("select count(distinct thread_id) from t")).isEqualTo("5");
        assertThat(seeded.value("select bool_or(paid = 'plain text') from t")).isEqualTo("t");
    }

    @Test
    void numbers_are_negative_fractional_and_large(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table t (id serial primary key, a numeric(10,2) not null, b numeric(10,6) not null, c int not null,
                  d bigint not null, e smallint not null)""");

        assertThat(seeded.column("select a from t order by id"))
                .containsExactly("12345.67", "-0.01", "99999999.99", "0.00", "7.00");
        assertThat(seeded.column("select b from t order by id limit 3"))
                .containsExactly("1234.567891", "-0.000001", "9999.999999");
        assertThat(seeded.value("select min(c) < 0 and max(c) > 32767 from t")).isEqualTo("t");
        assertThat(seeded.value("select min(d) < 0 and max(d) > 2147483647 from t"))
                .isEqualTo("t");
    }

    @Test
    void times_have_fractions_and_stand_on_both_sides_of_a_change_of_the_clock(TestDatabase database) {
        Seeded seeded = Seeded.with(
                database, "create table t (id serial primary key, a timestamp not null, b timestamptz not null)");

        for (String zone : new String[] {"Europe/Berlin", "America/New_York"}) {
            assertThat(seeded.value("select count(distinct (a at time zone '%s') - (a at time zone 'UTC')) from t"
                            .formatted(zone)))
                    .isEqualTo("2");
            assertThat(seeded.value("select count(distinct (b at time zone '%s') - (b at time zone 'UTC')) from t"
                            .formatted(zone)))
                    .isEqualTo("2");
            assertThat(seeded.value("select bool_and(((a at time zone '%1$s') at time zone '%1$s') = a) from t"
                            .formatted(zone)))
                    .isEqualTo("t");
        }
        assertThat(seeded.value("select bool_or(extract(milliseconds from a)::int % 1000 <> 0) from t"))
                .isEqualTo("t");
        assertThat(seeded.value("select bool_or(extract(microseconds from b)::int % 1000 <> 0) from t"))
                .isEqualTo("t");
    }

    @Test
    void every_label_of_an_enum_occurs(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create type day as enum ('mo', 'tu', 'we', 'th', 'fr', 'sa', 'su');
                create table t (id serial primary key, a day, b day not null)""");

        assertThat(seeded.value("select count(distinct a) || ' ' || count(distinct b) from t"))
                .isEqualTo("7 7");
    }

    @Test
    void json_holds_what_its_default_says(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table t (id serial primary key, a jsonb not null default '[]', b json not null, c jsonb not null)""");

        assertThat(seeded.column("select distinct jsonb_typeof(a) || json_typeof(b) || jsonb_typeof(c) from t"))
                .containsExactly("arrayobjectobject");
        assertThat(seeded.value("select b from t order by id")).startsWith("{\"z\": 1, \"a\": [1, null, {");
    }

    @Test
    void a_database_of_few_letters_gets_rows_too(TestDatabase database) throws Exception {
        String name = database.url().database() + "_latin";
        dev.stairway.database.Sql.run(
                database, "create database " + name + " template template0 encoding 'LATIN1' locale 'C'");
        try (var connection = java.sql.DriverManager.getConnection(
                        database.url().withDatabase(name).jdbc(),
                        database.url().user(),
                        database.url().password());
                var statement = connection.createStatement()) {
            statement.execute("create table t (id serial primary key, a text not null, b varchar(9), c jsonb, d xml)");

            assertThat(new Seeder(java.util.List.of()).fill(connection).tables())
                    .hasToString("[public.t: 5 rows]");
        } finally {
            dev.stairway.database.Sql.run(database, "drop database " + name + " with (force)");
        }
    }
}
