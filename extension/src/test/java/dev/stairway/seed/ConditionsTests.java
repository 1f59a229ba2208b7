package dev.stairway.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.TestDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks, domains, unique keys and exclusions. */
@ExtendWith(EmptyDatabase.class)
class ConditionsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a int not null check (a between 200 and 210)",
                "a int not null check (a % 7 = 3 and a > 1000000)",
                "a smallint check (a in (3, 5, 8)), b text not null check (b in ('draft', 'sent', 'it''s'))",
                "a varchar(10) not null check (length(a) >= 9), b text check (char_length(b) = 3)",
                "a text not null check (a ~ '^[a-z]{2}_[0-9]+(-(x|y))?$')",
                "a text not null check (a like 'SKU-%_%'), b text not null check (b ilike '%@%.%')",
                "a text not null check (a ~* '^\\+?[1-9]\\d{7,14}$')",
                "a text not null check (a ~ '^[^@\\s]+@[^@\\s]+\\.[a-z]{2,}$')",
                "a date not null, b date not null, check (a < b)",
                "a timestamptz not null, b timestamptz, check (b is null or b >= a + interval '1 day')",
                "a text, b text, check ((a is null) <> (b is null))",
                "a int, b int, c int, d int, e int, check (num_nonnulls(a, b, c, d, e) = 1)",
                "a text not null, b text, check (a <> 'card' or b is not null), check (a in ('card', 'cash'))",
                "a numeric(5,2) not null check (a > 0 and a <= 1)",
                "a double precision not null check (a >= -90 and a <= 90)",
                "low int not null, high int not null, middle int not null, check (low <= middle and middle < high)",
                "a text not null check (a = upper(a)), b text not null check (b = lower(b) and b <> '')",
                "a text not null check (a = btrim(a) and a <> '')",
                "a jsonb not null check (jsonb_typeof(a) = 'array')",
                "a jsonb not null check (a ? 'version' and jsonb_typeof(a -> 'version') = 'number')",
                "a text[] not null check (cardinality(a) > 0), b int[] check (array_length(b, 1) = 1)",
                "a date not null check (a >= date '2031-01-01')",
                "a int not null, b int not null, c int not null, check (c = a + b)",
                "a uuid not null check (a <> '00000000-0000-0000-0000-000000000000')",
                "a boolean not null, b timestamp, check (a = (b is not null))",
                "a interval not null check (a > interval '0'), b money not null check (b >= 0::money)",
                "a bytea not null check (octet_length(a) = 4), b bytea not null check (length(b) = 32)"
            })
    void a_check_is_kept(String columns, TestDatabase database) {
        Seeded seeded = Seeded.with(database, "create table t (id serial primary key, " + columns + ")");

        assertThat(seeded.lines()).containsExactly("public.t: 5 rows");
    }

    @Test
    void a_check_that_raises_for_some_values_is_met_by_trying(TestDatabase database) {
        Seeded seeded = Seeded.with(
                database, "create table t (id serial primary key, a int not null check (100 / a > 1 and a > 3))");

        assertThat(seeded.report().unfilled()).isEmpty();
    }

    @Test
    void several_checks_that_raise_are_met_one_after_the_other(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table t (id serial primary key, a int not null check (100 / a > 1 and a > 3),
                  b int not null check (100 / b > 1 and b > 3), c text not null)""");

        assertThat(seeded.report().unfilled()).isEmpty();
    }

    @Test
    void what_a_check_calls_is_looked_into(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create function sku(t text) returns boolean language sql immutable as $$ select t like 'SKU-_%' $$;
                create domain price as numeric check (value > 0);
                create table t (id serial primary key, a text not null check (sku(a)), p price not null)""");

        assertThat(seeded.lines()).containsExactly("public.t: 5 rows");
    }

    @Test
    void what_the_server_computes_does_not_overflow(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table t (id serial primary key, a int not null, b int not null, c text not null,
                  area int generated always as (a * b) stored, d date not null)""");

        assertThat(seeded.lines()).containsExactly("public.t: 5 rows");
    }

    @ParameterizedTest
    @MethodSource("domains")
    void a_domain_is_kept(String domain, TestDatabase database) {
        Seeded seeded = Seeded.with(
                database, domain + "; create table t (id serial primary key, a d not null, b d, c d[] not null)");

        assertThat(seeded.lines()).containsExactly("public.t: 5 rows");
    }

    static Stream<String> domains() {
        return Stream.of(
                "create domain d as text check (value ~ '^[A-Z]{2}[0-9]{2}$')",
                "create domain d as int check (value > 10) check (value < 1000)",
                "create domain b as int check (value > 10); create domain d as b check (value % 2 = 0)",
                "create domain d as varchar(5) not null check (value <> '')",
                "create domain d as numeric(4,1) default 0");
    }

    @Test
    void unique_keys_get_different_values_up_to_the_last(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create type color as enum ('red', 'green');
                create table t (a boolean not null, b color not null, unique (a, b));
                create table u (only_one boolean primary key check (only_one));
                create table v (email text not null, deleted_at timestamptz, name varchar(1) unique);
                create unique index on v (lower(email)) where deleted_at is null""");

        assertThat(seeded.lines()).containsExactly("public.t: 4 rows", "public.u: 1 row", "public.v: 5 rows");
    }

    @Test
    void ranges_that_must_not_overlap_do_not(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create extension btree_gist;
                create table bookings (room int not null, during tstzrange not null, exclude using gist (during with &&));
                create table shifts (who text not null, starts date not null, ends date not null, check (starts < ends),
                  exclude using gist (who with =, daterange(starts, ends) with &&));
                create table only_room (room int not null, exclude using gist (room with =))""");

        assertThat(seeded.lines())
                .containsExactly("public.bookings: 5 rows", "public.only_room: 5 rows", "public.shifts: 5 rows");
    }

    @Test
    void nulls_that_count_as_equal_are_not_repeated(TestDatabase database) {
        Seeded seeded = Seeded.with(
                database,
                "create table t (a int, b text, c int, unique nulls not distinct (a), unique nulls not distinct (b, c))");

        assertThat(seeded.value("select count(*) - count(a) from t")).isEqualTo("1");
        assertThat(seeded.report().tables().get(0).inserted()).isEqualTo(5);
    }
}
