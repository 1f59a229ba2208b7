package dev.stairway.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaDiffTests {

    private static final QualifiedName MESSAGES = QualifiedName.of("public", "messages");

    private static SchemaObject table(String... columns) {
        return SchemaObject.of(
                ObjectKind.TABLE,
                MESSAGES,
                Definition.builder().with("columns", List.of(columns)).build());
    }

    private static SchemaObject column(String name, String type) {
        return new SchemaObject(
                ObjectKind.COLUMN,
                MESSAGES.child(name),
                MESSAGES,
                Definition.builder().with("type", type).build());
    }

    private static SchemaObject task(String... labels) {
        return SchemaObject.of(
                ObjectKind.TYPE,
                QualifiedName.of("public", "task"),
                Definition.builder()
                        .with("type", "enum")
                        .with("labels", List.of(labels))
                        .build());
    }

    private static SchemaObject function(String body) {
        return SchemaObject.of(
                ObjectKind.FUNCTION,
                QualifiedName.of("public", "fill()"),
                Definition.builder()
                        .with("body", body)
                        .with(Definition.TEXT, "create " + body)
                        .build());
    }

    private static SchemaDiff diff(List<SchemaObject> before, List<SchemaObject> after) {
        return SchemaDiff.between(SchemaSnapshot.of(before), SchemaSnapshot.of(after));
    }

    @Test
    void a_schema_does_not_differ_from_itself() {
        var schema = List.of(table("id", "content"), column("id", "uuid"), task("A", "B"));

        assertThat(diff(schema, schema).isEmpty()).isTrue();
    }

    @Test
    void the_other_direction_is_the_mirror_image() {
        var before = List.of(table("id", "content"), column("content", "text"), task("A"));
        var after = List.of(table("content", "id"), column("content", "uuid"), function("x"));

        assertThat(diff(after, before)).isEqualTo(diff(before, after).mirrored());
    }

    @Test
    void a_change_is_shown_at_the_smallest_level() {
        var before = List.of(column("content", "character varying"), task("A", "B"), function("begin\n  a;\nend"));
        var after = List.of(column("content", "text"), task("A", "B", "C"), function("begin\n  b;\nend"));

        assertThat(diff(before, after).render()).isEqualTo("""
                        ~ type      public.task              labels: + C
                        ~ function  public.fill()            body: line 2: a; → b;
                        ~ column    public.messages.content  type: character varying → text""");
    }

    @Test
    void what_is_left_and_what_is_lost_have_their_own_signs() {
        assertThat(diff(List.of(column("id", "uuid")), List.of(task("A", "B"))).render())
                .isEqualTo("""
                        + type    public.task         enum ('A', 'B')
                        - column  public.messages.id  uuid""");
    }

    @Test
    void the_parts_of_a_new_table_are_not_listed_again() {
        var diff = diff(List.of(), List.of(table("id"), column("id", "uuid")));

        assertThat(diff.differences()).hasSize(2);
        assertThat(diff.render()).isEqualTo("+ table  public.messages  (id)");
    }

    @Test
    void another_physical_order_is_told_apart_from_a_real_difference() {
        var diff = diff(List.of(table("id", "content", "entity")), List.of(table("id", "entity", "content")));

        assertThat(diff.isEmpty()).isFalse();
        assertThat(diff.isEquivalent()).isTrue();
        assertThat(diff.render())
                .isEqualTo("~ table  public.messages  order of columns: id, content, entity → id, entity, content");
    }

    @Test
    void the_order_of_a_wide_table_names_only_the_columns_that_moved() {
        List<String> before =
                IntStream.rangeClosed(1, 40).mapToObj(i -> "column_" + i).toList();
        List<String> after = new ArrayList<>(before);
        after.remove("column_20");
        after.add("column_20");
        after.remove("column_7");
        after.add("column_7");

        assertThat(diff(List.of(table(before.toArray(String[]::new))), List.of(table(after.toArray(String[]::new))))
                        .render())
                .isEqualTo("~ table  public.messages  order of columns: "
                        + "column_7 from place 7 to 40, column_20 from place 20 to 39, of 40");
    }

    @Test
    void a_column_that_is_added_in_the_middle_reorders_nothing() {
        var diff = diff(List.of(table("id", "content")), List.of(table("id", "entity", "content")));

        assertThat(diff.isEmpty()).isTrue();
    }

    @Test
    void the_last_character_of_a_long_body_is_shown_with_its_surroundings() {
        String body = "x".repeat(30_000);

        assertThat(diff(List.of(function(body + "1")), List.of(function(body + "2")))
                        .render())
                .isEqualTo("~ function  public.fill()  body: …" + "x".repeat(40) + "1 → …" + "x".repeat(40) + "2");
    }

    @Test
    void a_line_end_of_another_kind_can_be_seen() {
        assertThat(diff(List.of(function("a\r\nb")), List.of(function("a\nb"))).render())
                .isEqualTo("~ function  public.fill()  body: line 1: a\\r → a");
    }
}
