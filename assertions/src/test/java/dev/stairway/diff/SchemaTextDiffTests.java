package dev.stairway.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.schema.SchemaText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTextDiffTests {

    private static final QualifiedName ORDERS = QualifiedName.of("public", "orders");

    @Test
    void a_schema_is_written_object_by_object() {
        assertThat(SchemaText.of(schema("numeric(10,2)")))
                .isEqualTo("""
                type public.state
                  type: enum
                  labels:
                    - open
                    - done

                function public.touch()
                  definition:
                    CREATE FUNCTION public.touch()
                    AS $$
                    begin

                    end $$

                sequence public.numbers

                table public.orders
                  comment: what people
                  owner: auditor
                  column id: bigint, not null, identity always
                  column amount: numeric(10,2)
                  constraint orders_pkey: PRIMARY KEY (id)
                    comment: the key
                """.replace("  comment: what people\n", "  comment:\n    what people\n    buy\n"));
    }

    @Test
    void a_changed_column_is_one_line_each() {
        assertThat(SchemaTextDiff.between(
                        SchemaText.of(schema("numeric(10,2)")), SchemaText.of(schema("numeric(12,2)"))))
                .containsExactly(
                        "~ table public.orders",
                        "    - column amount: numeric(10,2)",
                        "    + column amount: numeric(12,2)");
    }

    @Test
    void objects_that_come_and_go_are_one_line() {
        String text = SchemaText.of(schema("numeric(10,2)"));
        String without = SchemaText.of(schema("numeric(10,2)").keep(object -> object.kind() != ObjectKind.TYPE));

        assertThat(SchemaTextDiff.between(without, text)).containsExactly("+ type public.state (and 4 lines)");
        assertThat(SchemaTextDiff.between(text, without)).containsExactly("- type public.state (and 4 lines)");
    }

    @Test
    void line_ends_comments_and_an_end_without_line_feed_are_no_difference() {
        String text = SchemaText.of(schema("numeric(10,2)"));

        assertThat(SchemaTextDiff.between("# written by a tool\n" + text, text.replace("\n", "\r\n")))
                .isEmpty();
        assertThat(SchemaTextDiff.between(text, text.stripTrailing())).isEmpty();
    }

    private static SchemaSnapshot schema(String amount) {
        List<SchemaObject> objects = new ArrayList<>();
        objects.add(SchemaObject.of(
                ObjectKind.TABLE,
                ORDERS,
                Definition.builder()
                        .with("columns", List.of("id", "amount"))
                        .with("comment", "what people\nbuy")
                        .with("owner", "auditor")
                        .build()));
        objects.add(part(
                ObjectKind.COLUMN,
                "id",
                Definition.builder()
                        .with("type", "bigint")
                        .with("not null", true)
                        .with("identity", "always")));
        objects.add(part(ObjectKind.COLUMN, "amount", Definition.builder().with("type", amount)));
        objects.add(part(
                ObjectKind.CONSTRAINT,
                "orders_pkey",
                Definition.builder()
                        .with("type", "primary key")
                        .with("definition", "PRIMARY KEY (id)")
                        .with("columns", List.of("id"))
                        .with("comment", "the key")));
        objects.add(SchemaObject.of(
                ObjectKind.TYPE,
                QualifiedName.of("public", "state"),
                Definition.builder()
                        .with("type", "enum")
                        .with("labels", List.of("open", "done"))
                        .with("owner", "postgres")
                        .build()));
        objects.add(SchemaObject.of(
                ObjectKind.FUNCTION,
                QualifiedName.of("public", "touch()"),
                Definition.builder()
                        .with("definition", "CREATE FUNCTION public.touch()\nAS $$\nbegin\n\nend $$")
                        .with("language", "plpgsql")
                        .with("owner", "postgres")
                        .build()));
        objects.add(SchemaObject.of(
                ObjectKind.SEQUENCE,
                QualifiedName.of("public", "numbers"),
                Definition.builder().with("owner", "postgres").build()));
        return SchemaSnapshot.of(objects);
    }

    private static SchemaObject part(ObjectKind kind, String name, Definition.Builder definition) {
        return new SchemaObject(kind, ORDERS.child(name), ORDERS, definition.build());
    }
}
