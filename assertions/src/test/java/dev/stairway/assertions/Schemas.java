package dev.stairway.assertions;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A chat system's schema, made by hand: everything the assertions can speak about, once. */
final class Schemas {

    private static final QualifiedName THREADS = QualifiedName.of("public", "threads");
    private static final QualifiedName MESSAGES = QualifiedName.of("public", "messages");

    static final SchemaSnapshot CHAT = SchemaSnapshot.of(objects());

    private Schemas() {}

    static SchemaSnapshot with(SchemaObject... more) {
        List<SchemaObject> all = new ArrayList<>(objects());
        all.addAll(List.of(more));
        return SchemaSnapshot.of(all);
    }

    static SchemaObject object(ObjectKind kind, QualifiedName name, UnaryOperator<Definition.Builder> definition) {
        return SchemaObject.of(
                kind, name, definition.apply(Definition.builder()).build());
    }

    private static SchemaObject part(
            ObjectKind kind, QualifiedName table, String name, UnaryOperator<Definition.Builder> definition) {
        QualifiedName full = kind == ObjectKind.INDEX ? QualifiedName.of(table.first(), name) : table.child(name);
        return new SchemaObject(
                kind, full, table, definition.apply(Definition.builder()).build());
    }

    private static List<SchemaObject> objects() {
        List<SchemaObject> all = new ArrayList<>(threads());
        all.addAll(messages());
        all.addAll(others());
        return all;
    }

    private static List<SchemaObject> threads() {
        return List.of(
                object(
                        ObjectKind.TABLE,
                        THREADS,
                        d -> d.with("columns", List.of("thread_id", "title", "created_at", "number"))
                                .with("comment", "One conversation")
                                .with("owner", "chat")
                                .with("grants", List.of("SELECT to reader", "INSERT to writer"))),
                part(
                        ObjectKind.COLUMN,
                        THREADS,
                        "thread_id",
                        d -> d.with("type", "uuid").with("not null", true)),
                part(
                        ObjectKind.COLUMN,
                        THREADS,
                        "title",
                        d -> d.with("type", "character varying(50)")
                                .with("default", "'new'::character varying")
                                .with("collation", "\"C\"")),
                part(
                        ObjectKind.COLUMN,
                        THREADS,
                        "created_at",
                        d -> d.with("type", "timestamp with time zone")
                                .with("not null", true)
                                .with("default", "now()")),
                part(
                        ObjectKind.COLUMN,
                        THREADS,
                        "number",
                        d -> d.with("type", "integer").with("not null", true).with("identity", "always")),
                part(
                        ObjectKind.CONSTRAINT,
                        THREADS,
                        "threads_pkey",
                        d -> d.with("type", "primary key").with("columns", List.of("thread_id"))),
                part(
                        ObjectKind.CONSTRAINT,
                        THREADS,
                        "threads_title_key",
                        d -> d.with("type", "unique").with("columns", List.of("title", "number"))));
    }

    private static List<SchemaObject> messages() {
        return List.of(
                object(
                        ObjectKind.TABLE,
                        MESSAGES,
                        d -> d.with("columns", List.of("id", "thread_id", "kind", "content"))
                                .with("row security", true)),
                part(
                        ObjectKind.COLUMN,
                        MESSAGES,
                        "id",
                        d -> d.with("type", "bigint").with("not null", true)),
                part(ObjectKind.COLUMN, MESSAGES, "thread_id", d -> d.with("type", "uuid")),
                part(ObjectKind.COLUMN, MESSAGES, "kind", d -> d.with("type", "public.task")),
                part(
                        ObjectKind.COLUMN,
                        MESSAGES,
                        "content",
                        d -> d.with("type", "text[]").with("generated", "lower(kind::text)")),
                part(
                        ObjectKind.CONSTRAINT,
                        MESSAGES,
                        "messages_thread_id_fkey",
                        d -> d.with("definition", "FOREIGN KEY (thread_id) REFERENCES public.threads(thread_id)")
                                .with("type", "foreign key")
                                .with("columns", List.of("thread_id"))
                                .with("references", "public.threads")
                                .with("referenced columns", List.of("thread_id"))
                                .with("on delete", "cascade")
                                .with("deferrable", true)),
                part(
                        ObjectKind.CONSTRAINT,
                        MESSAGES,
                        "content_not_empty",
                        d -> d.with("type", "check").with("expression", "((kind)::text <> ''::text)")),
                part(
                        ObjectKind.INDEX,
                        MESSAGES,
                        "ix_messages_kind",
                        d -> d.with("method", "gin")
                                .with("columns", List.of("lower(kind)", "id desc"))
                                .with("include", List.of("content"))
                                .with("predicate", "(id > 0)")),
                part(
                        ObjectKind.INDEX,
                        MESSAGES,
                        "ix_messages_thread",
                        d -> d.with("unique", true).with("columns", List.of("thread_id"))),
                part(
                        ObjectKind.TRIGGER,
                        MESSAGES,
                        "fill_search",
                        d -> d.with("timing", "before")
                                .with("events", List.of("insert", "update"))
                                .with("update columns", List.of("content"))
                                .with("level", "row")
                                .with("function", "public.fill_search_vector")
                                .with("when", "(new.id > 0)")),
                part(
                        ObjectKind.POLICY,
                        MESSAGES,
                        "own_rows",
                        d -> d.with("command", "select")
                                .with("roles", List.of("reader", "writer"))
                                .with("using", "(id > 0)")));
    }

    private static List<SchemaObject> others() {
        return List.of(
                object(
                        ObjectKind.TYPE,
                        QualifiedName.of("public", "task"),
                        d -> d.with("type", "enum").with("labels", List.of("CHAT", "TOOL"))),
                object(
                        ObjectKind.VIEW,
                        QualifiedName.of("public", "recent"),
                        d -> d.with("definition", "SELECT threads.title FROM public.threads")
                                .with("columns", List.of("title character varying(50)", "At noon date"))),
                object(
                        ObjectKind.MATERIALIZED_VIEW,
                        QualifiedName.of("public", "totals"),
                        d -> d.with("definition", "SELECT 1 AS n").with("columns", List.of("n integer"))),
                object(
                        ObjectKind.FUNCTION,
                        QualifiedName.of("public", "fill_search_vector()"),
                        d -> d.with("returns", "trigger")
                                .with("language", "plpgsql")
                                .with("body", "begin return new; end")),
                object(
                        ObjectKind.FUNCTION,
                        QualifiedName.of("public", "shorten(text)"),
                        d -> d.with("returns", "character varying")
                                .with("language", "sql")
                                .with("volatility", "immutable")
                                .with("strict", true)
                                .with("security definer", true)),
                object(
                        ObjectKind.PROCEDURE,
                        QualifiedName.of("public", "clean(integer)"),
                        d -> d.with("language", "sql")),
                object(
                        ObjectKind.SEQUENCE,
                        QualifiedName.of("public", "threads_number_seq"),
                        d -> d.with("type", "integer")
                                .with("start", "1")
                                .with("increment", "10")
                                .with("owned by", "public.threads.number")),
                object(
                        ObjectKind.EXTENSION,
                        QualifiedName.of("pg_trgm"),
                        d -> d.with("version", "1.6").with("schema", "public")));
    }
}
