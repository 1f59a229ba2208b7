package dev.stairway.seed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Schemas as systems have them, and the upgrades that must work on automatic rows. */
@ExtendWith(EmptyDatabase.class)
class SystemsTests {

    /** Ids are texts, and an upgrade turns all of them into UUIDs after it has seen that they are some. */
    @Test
    void ids_that_are_texts_can_become_uuids(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create type entity as enum ('USER', 'AI_TOOL', 'TOOL', 'AI_MESSAGE');
                create table threads (thread_id varchar primary key, vlab_id varchar not null, project_id varchar not null,
                  title varchar not null, creation_date timestamp not null, update_date timestamp not null, user_id varchar not null);
                create table messages (message_id varchar primary key, creation_date timestamp not null, content varchar not null,
                  thread_id varchar not null references threads on delete cascade, entity entity not null, model varchar);
                create table tool_calls (tool_call_id varchar primary key, name varchar not null, arguments varchar not null,
                  validated boolean, message_id varchar not null references messages on delete cascade)""");

        assertThat(seeded.lines())
                .containsExactly("public.messages: 5 rows", "public.threads: 5 rows", "public.tool_calls: 5 rows");
        for (String column : new String[] {"thread_id", "vlab_id", "project_id", "user_id"}) {
            assertThat(seeded.value("select bool_and(%s ~ '^[0-9a-f]{32}$') from threads".formatted(column)))
                    .isEqualTo("t");
        }
        Sql.run(database, """
                alter table tool_calls drop constraint tool_calls_message_id_fkey;
                alter table messages alter message_id type uuid using message_id::uuid;
                alter table tool_calls alter message_id type uuid using message_id::uuid;
                alter table tool_calls add foreign key (message_id) references messages""");
    }

    @Test
    void a_schema_with_defaults_everywhere_is_filled(TestDatabase database) {
        Seeded seeded = Seeded.with(database, """
                create table conversations (id uuid primary key, session_id varchar not null, system_prompt_hash varchar(16) not null,
                  status varchar not null default 'active', started_at timestamp not null default now(), ended_at timestamp,
                  total_tokens integer not null default 0, total_cost_usd numeric(10, 6) not null default 0);
                create table turns (id uuid primary key default gen_random_uuid(),
                  conversation_id uuid not null references conversations, turn_number integer not null,
                  user_query text not null, created_at timestamp not null default now());
                create table tool_calls (id uuid primary key, turn_id uuid not null references turns,
                  tool_args jsonb not null, result_truncated boolean not null default false);
                create index on conversations (session_id)""");

        assertThat(seeded.lines())
                .containsExactly("public.conversations: 5 rows", "public.tool_calls: 5 rows", "public.turns: 5 rows");
        assertThat(seeded.value(
                        "select count(distinct status) > 1 and count(distinct started_at) = 5 from conversations"))
                .isEqualTo("t");
    }

    @Test
    void many_tables_are_all_filled(TestDatabase database) {
        String tables = IntStream.range(0, 100)
                .mapToObj(i ->
                        "create table t%1$d (id serial primary key, name varchar(50) not null, at timestamptz, n numeric(10,2)%2$s)"
                                .formatted(i, i == 0 ? "" : ", parent_id int references t" + (i - 1)))
                .collect(Collectors.joining(";\n"));

        Seeded seeded = Seeded.with(database, tables);

        assertThat(seeded.report().inserted()).isEqualTo(500);
        assertThat(seeded.report().unfilled()).isEmpty();
    }
}
