package dev.stairway.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Foreign keys of every form, and what they refer to. */
@ExtendWith(EmptyDatabase.class)
class ReferencesTests {

    @Test
    void parents_are_filled_first_and_every_parent_has_a_child(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table a_child (id serial primary key, parent_id text not null);
                create table b_parent (id text primary key);
                alter table a_child add foreign key (parent_id) references b_parent on delete cascade""");

        assertThat(seeded.lines()).containsExactly("public.a_child: 5 rows", "public.b_parent: 5 rows");
        assertThat(seeded.value("select count(distinct parent_id) from a_child"))
                .isEqualTo("5");
    }

    @Test
    void composite_keys_that_share_a_column_agree_on_it(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table tenants (id int primary key);
                create table users (tenant_id int references tenants, id int, primary key (tenant_id, id));
                create table teams (tenant_id int references tenants, id int, primary key (tenant_id, id));
                create table members (tenant_id int, user_id int, team_id int, lead_id int,
                  primary key (tenant_id, user_id, team_id),
                  foreign key (tenant_id, user_id) references users,
                  foreign key (tenant_id, team_id) references teams,
                  foreign key (tenant_id, lead_id) references users)""");

        assertThat(seeded.lines())
                .containsExactly(
                        "public.members: 5 rows",
                        "public.teams: 5 rows",
                        "public.tenants: 5 rows",
                        "public.users: 5 rows");
        assertThat(seeded.value("select count(lead_id) between 1 and 4 from members"))
                .isEqualTo("t");
    }

    @Test
    void a_junction_pairs_each_row_with_another(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table people (id uuid primary key);
                create table friends (one uuid references people, other uuid references people,
                  primary key (one, other), check (one <> other))""");

        assertThat(seeded.lines()).containsExactly("public.friends: 6 rows", "public.people: 5 rows");
    }

    @Test
    void a_row_refers_to_the_row_before_it_where_a_table_refers_to_itself(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table nodes (id serial primary key, parent_id int references nodes, name text)""");

        assertThat(seeded.column("select parent_id from nodes order by id")).containsExactly(null, "1", "2", "3", "4");
    }

    @Test
    void plain_rows_refer_to_something_wherever_they_can(TestDatabase database) {
        Seeded seeded = Seeded.plainly(database, """
                create table colours (id int primary key);
                create table shapes (id int primary key, note text, parent_id int references shapes,
                  line_id int references colours, area_id int references colours,
                  one_id int references colours, other_id int references colours, check ((one_id is null) <> (other_id is null)))""");

        assertThat(seeded.lines()).containsExactly("public.colours: 2 rows", "public.shapes: 2 rows");
        assertThat(seeded.column("select num_nulls(note, parent_id, line_id, area_id) from shapes"))
                .containsOnly("0");
    }

    @Test
    void plain_rows_keep_to_references_that_only_names_tell(TestDatabase database) {
        Seeded seeded = Seeded.plainly(database, """
                create table shop_channels (id int primary key);
                create table categories (id uuid primary key, package_id text);
                create table package (id text primary key, channel_id int not null, category_id uuid, other_id int);
                create table locks (id int primary key check (id < 0 and id > 0));
                create table doors (id int primary key, lock_id int not null)""");

        assertThat(seeded.lines()).contains("public.doors: 2 rows", "public.package: 2 rows");
        assertThat(seeded.value("""
                select count(*) from package p join shop_channels s on s.id = p.channel_id
                  left join categories c on c.id = p.category_id left join package q on q.id = c.package_id""")).isEqualTo("2");
        assertThat(seeded.column("select package_id in (select id from package) from categories"))
                .containsOnly("t");
    }

    @Test
    void a_row_refers_to_itself_where_it_must_refer_to_its_own_table(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table roots (id bigint generated always as identity primary key, root_id bigint not null references roots);
                create table codes (code varchar(4) primary key, base varchar(4) not null references codes)""");

        assertThat(seeded.column("select root_id from roots order by id")).containsExactly("1", "2", "3", "4", "5");
        assertThat(seeded.value("select count(*) from codes where code = base")).isEqualTo("5");
        assertThat(seeded.value("select nextval('roots_id_seq')")).isEqualTo("6");
    }

    @Test
    void a_circle_with_a_nullable_side_is_closed_afterwards(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table users (id serial primary key, team_id int);
                create table teams (id serial primary key, owner_id int not null references users);
                alter table users add foreign key (team_id) references teams""");

        assertThat(seeded.column("select team_id from users order by id")).containsExactly("1", null, "3", "4", "5");
        assertThat(seeded.column("select owner_id from teams order by id")).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void a_circle_without_nullable_side_is_written_at_once(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table a (id serial primary key, b_id int not null);
                create table b (id serial primary key, c_id int not null);
                create table c (id int primary key, a_id int not null references a, note text);
                alter table a add foreign key (b_id) references b;
                alter table b add foreign key (c_id) references c deferrable initially deferred""");

        assertThat(seeded.lines()).containsExactly("public.a: 5 rows", "public.b: 5 rows", "public.c: 5 rows");
        assertThat(seeded.value("select count(*) from a join b on b.id = b_id join c on c.id = c_id and a.id = a_id"))
                .isEqualTo("5");
    }

    @Test
    void tables_that_share_one_key_in_both_directions_get_the_same_key(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table head (id uuid primary key);
                create table tail (id uuid primary key references head);
                alter table head add foreign key (id) references tail""");

        assertThat(seeded.lines()).containsExactly("public.head: 5 rows", "public.tail: 5 rows");
    }

    @Test
    void one_to_one_rows_have_the_key_of_their_parent_even_where_a_sequence_could_give_one(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table users (id serial primary key);
                create table profiles (id int generated always as identity primary key references users, nick text unique)""");

        assertThat(seeded.column("select id from profiles order by id")).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void sequences_are_not_left_behind(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table a (id serial primary key);
                create table b (id bigint generated always as identity, name text);
                create table c (id int generated by default as identity primary key)""");

        assertThat(seeded.value("select nextval('a_id_seq')")).isEqualTo("6");
        assertThat(seeded.value("insert into b (name) values ('x') returning id"))
                .isEqualTo("6");
        assertThat(seeded.value("insert into c default values returning id")).isEqualTo("6");
    }

    @Test
    void rows_of_others_may_be_referred_to_and_stay_as_they_are(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table kinds (id serial primary key, name text not null unique, parent_id int references kinds);
                insert into kinds (id, name) values (1, 'plain text'), (2, 'other'), (7, 'seven');
                create table things (id serial primary key, kind_id int not null references kinds)""");

        assertThat(seeded.lines()).containsExactly("public.kinds: 5 rows", "public.things: 5 rows");
        assertThat(seeded.column("select name from kinds where id in (1, 2, 7) and parent_id is null order by id"))
                .containsExactly("plain text", "other", "seven");
    }

    @Test
    void a_child_of_a_table_that_cannot_be_filled_says_so(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table parents (id int primary key check (id > 5 and id < 5));
                create table children (id serial primary key, parent_id int not null references parents);
                create table guests (id serial primary key, parent_id int references parents)""");

        assertThat(seeded.lines())
                .containsExactly(
                        "public.children: 0 rows (there is no row of public.parents to refer to (parent_id))",
                        "public.guests: 5 rows",
                        "public.parents: 0 rows (new row for relation \"parents\" violates check constraint"
                                + " \"parents_id_check\" (id))");
    }

    @Test
    void a_deferred_rule_about_children_is_kept_by_the_whole(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table orders (id serial primary key, total int not null);
                create table lines (id serial primary key, order_id int not null references orders);
                create function has_lines() returns trigger language plpgsql as $$
                begin
                  if not exists (select from lines where order_id = new.id) then raise 'order % has no lines', new.id; end if;
                  return null;
                end $$;
                create constraint trigger complete after insert on orders deferrable initially deferred
                  for each row execute function has_lines()""");

        assertThat(seeded.lines()).containsExactly("public.lines: 5 rows", "public.orders: 5 rows");
    }

    @Test
    void a_deferred_rule_that_no_row_keeps_is_told_at_its_table(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table orders (id serial primary key);
                create table others (id serial primary key);
                create function never() returns trigger language plpgsql as $$ begin raise 'never'; end $$;
                create constraint trigger refuse after insert on orders deferrable initially deferred
                  for each row execute function never()""");

        assertThat(seeded.lines()).containsExactly("public.orders: 0 rows (never)", "public.others: 5 rows");
    }
}
