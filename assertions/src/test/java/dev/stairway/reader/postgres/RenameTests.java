package dev.stairway.reader.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.diff.SchemaDiff;
import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.TestPostgres;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What a real server renames, and what a person is told about it. */
class RenameTests {

    private static final String SHOP = """
            create schema shop;
            create type shop.state as enum ('open', 'done');
            create sequence shop.numbers;
            create table shop.users (
              id serial primary key, email text not null unique, born date,
              constraint email_is_email check (email like '%@%'));
            create table shop.orders (
              id int generated always as identity primary key,
              number int default nextval('shop.numbers'),
              state shop.state not null default 'open',
              user_id int not null references shop.users, user_email text references shop.users (email));
            create index ix_users_email on shop.users (lower(email)) where born is not null;
            create view shop.mails as
              select u.email, o.state from shop.users u join shop.orders o on o.user_id = u.id where u.email <> 'email';
            create view shop.open as select users.id, users.email from shop.users where email like 'a%';
            create function shop.touch() returns trigger language plpgsql as $$ begin return new; end $$;
            create function shop.is_open(s shop.state) returns boolean language sql as $$ select s = 'open' $$;
            create trigger touched before update of email on shop.users for each row
              when (new.email is not null) execute function shop.touch('email');
            alter table shop.users enable row level security;
            create policy own on shop.users using (email = current_user);
            create statistics shop.st on email, born from shop.users;
            create table shop.days (day date, note text not null) partition by range (day);
            create table shop.day_one partition of shop.days for values from ('2026-01-01') to ('2026-01-02');
            """;

    private static String renamed(String change) {
        return renamed(SHOP, change);
    }

    private static String renamed(String setup, String change) {
        try (Connection connection = TestPostgres.newDatabase().getConnection()) {
            TestPostgres.execute(connection, setup);
            SchemaSnapshot before = SchemaReader.read(connection);
            TestPostgres.execute(connection, change);
            SchemaSnapshot after = SchemaReader.read(connection);
            SchemaDiff diff = SchemaDiff.between(before, after);
            assertThat(SchemaDiff.between(after, before)).isEqualTo(diff.mirrored());
            assertThat(diff.isEquivalent()).isEqualTo(diff.isEmpty());
            return diff.render();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_column_takes_all_that_mentions_it_along() {
        assertThat(renamed("alter table shop.users rename email to mail"))
                .isEqualTo("~ column  shop.users.mail  renamed: email → mail");
    }

    @Test
    void a_table_takes_its_parts_and_all_that_mentions_it_along() {
        assertThat(renamed("alter table shop.users rename to members"))
                .isEqualTo("~ table  shop.members  renamed: users → members");
    }

    @Test
    void a_schema_takes_all_that_is_in_it_along() {
        assertThat(renamed("alter schema shop rename to store")).isEqualTo("~ schema  store  renamed: shop → store");
    }

    @Test
    void a_table_in_another_schema_is_told_with_its_schema() {
        assertThat(renamed("create schema old", "")).isEmpty();
        assertThat(renamed(SHOP + "create schema old;", "alter table shop.days set schema old"))
                .isEqualTo("~ table  old.days  renamed: shop.days → old.days");
    }

    @Test
    void types_and_functions_and_sequences_take_all_that_mentions_them_along() {
        assertThat(renamed("""
                alter type shop.state rename to progress;
                alter function shop.touch() rename to feel;
                alter sequence shop.numbers rename to digits;
                alter sequence shop.users_id_seq rename to "Users id";
                """)).isEqualTo("""
                        ~ type      shop.progress    renamed: state → progress
                        ~ function  shop.feel()      renamed: touch() → feel()
                        ~ sequence  shop."Users id"  renamed: users_id_seq → "Users id"
                        ~ sequence  shop.digits      renamed: numbers → digits""");
    }

    @Test
    void parts_of_a_table_are_renamed_alone() {
        assertThat(renamed("""
                alter table shop.users rename constraint users_pkey to pk_users;
                alter table shop.users rename constraint email_is_email to "Is email";
                alter index shop.ix_users_email rename to "ix.users";
                alter trigger touched on shop.users rename to felt;
                alter policy own on shop.users rename to mine;
                alter statistics shop.st rename to stats;
                alter view shop.open rename to opened;
                """)).isEqualTo("""
                        ~ constraint  shop.users."Is email"  renamed: email_is_email → "Is email"
                        ~ constraint  shop.users.pk_users    renamed: users_pkey → pk_users
                        ~ index       shop."ix.users"        renamed: ix_users_email → "ix.users"
                        ~ statistics  shop.stats             renamed: st → stats
                        ~ view        shop.opened            renamed: open → opened
                        ~ trigger     shop.users.felt        renamed: touched → felt
                        ~ policy      shop.users.mine        renamed: own → mine""");
    }

    @Test
    void what_else_changed_is_shown_under_the_new_names() {
        assertThat(renamed("""
                alter table shop.users rename to members;
                alter table shop.members rename email to mail;
                alter table shop.members alter mail drop not null, add phone text, drop constraint email_is_email;
                alter table shop.orders drop constraint orders_user_id_fkey;
                alter table shop.orders add constraint orders_user_id_fkey
                  foreign key (user_id) references shop.members on delete cascade;
                """)).isEqualTo("""
                        ~ table       shop.members                     renamed: users → members
                        ~ column      shop.members.mail                renamed: email → mail
                        ~ column      shop.members.mail                not null: yes → no
                        + column      shop.members.phone               text
                        ~ constraint  shop.orders.orders_user_id_fkey  on delete: none → cascade
                        - constraint  shop.users.email_is_email        CHECK ((email ~~ '%@%'::text))""");
    }

    @Test
    void columns_of_partitions_follow_their_parent() {
        assertThat(renamed("alter table shop.days rename day to date"))
                .isEqualTo("~ column  shop.days.date  renamed: day → date");
    }

    @Test
    void swapped_names_come_out_right() {
        assertThat(renamed("create table a (id int, x int); create table b (id int, x text)", """
                alter table a rename to c; alter table b rename to a; alter table c rename to b"""))
                .isEqualTo("""
                        ~ table  public.a  renamed: b → a
                        ~ table  public.b  renamed: a → b""");
        assertThat(renamed("create table t (a int, b text)", """
                alter table t rename a to c; alter table t rename b to a; alter table t rename c to b""")).isEqualTo("""
                        ~ column  public.t.a  renamed: b → a
                        ~ column  public.t.b  renamed: a → b""");
    }

    @Test
    void a_new_table_under_the_old_name_is_new() {
        assertThat(renamed("create table a (id int, x int); create index i on a (x)", """
                alter table a rename to b; create table a (id int, y int)"""))
                .isEqualTo("""
                        + table  public.a  (id, y)
                        ~ table  public.b  renamed: a → b""");
    }

    @Test
    void an_object_that_was_made_again_is_another_one() {
        assertThat(renamed("create table a (id int)", "drop table a; create table b (id int)"))
                .isEqualTo("""
                        - table  public.a  (id)
                        + table  public.b  (id)""");
    }

    @Test
    void a_text_that_somebody_wrote_does_not_follow() {
        assertThat(renamed("""
                        create table users (id int);
                        create function f() returns bigint language sql as 'select count(*) from public.users';
                        comment on table users is 'public.users';
                        create view v as select 'users' as what from users""", """
                        alter table users rename to members;
                        create or replace function f() returns bigint language sql as 'select count(*) from public.members';
                        comment on table members is 'public.members';
                        create or replace view v as select 'members' as what from members""")).isEqualTo("""
                        ~ function  public.f()      body: select count(*) from public.users → select count(*) from public.members
                        ~ table     public.members  renamed: users → members
                        ~ table     public.members  comment: public.users → public.members
                        ~ view      public.v        definition: line 1: SELECT 'users'::text AS what → SELECT 'members'::text AS what
                        ~ view      public.v        definition: line 2: FROM public.users; → FROM public.members;""");
    }
}
