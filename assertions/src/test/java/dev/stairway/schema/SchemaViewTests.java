package dev.stairway.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaViewTests {

    private static final QualifiedName NOTES = QualifiedName.of("public", "notes");

    @Test
    void columns_come_in_their_physical_order() {
        SchemaView view =
                SchemaView.of(SchemaSnapshot.of(List.of(table("public", "b", "a"), column("a"), column("b"))));
        assertThat(view.tables().find("notes").orElseThrow().columnNames()).containsExactly("b", "a");
    }

    @Test
    void a_name_is_found_with_its_schema_or_without_but_not_when_several_answer() {
        SchemaView view = SchemaView.of(SchemaSnapshot.of(List.of(table("public"), table("archive"))));
        assertThat(view.tables().find("public.notes")).isPresent();
        assertThat(view.tables().find("nothing")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.tables().find("notes"))
                .withMessage("table notes may be any of [archive.notes, public.notes]");
    }

    @Test
    void an_exact_full_name_goes_before_a_name_with_a_dot_in_it() {
        SchemaObject dotted =
                SchemaObject.of(ObjectKind.TABLE, QualifiedName.of("public", "archive.notes"), Definition.empty());
        SchemaView view = SchemaView.of(SchemaSnapshot.of(List.of(dotted, table("archive"))));
        assertThat(view.tables().matching("archive.notes"))
                .extracting(table -> table.name().toString())
                .containsExactly("archive.notes");
    }

    @Test
    void exclusion_and_not_null_constraints_have_no_view() {
        assertThat(Constraint.of(constraint("exclude"))).isEmpty();
        assertThat(Constraint.of(constraint("not null"))).isEmpty();
        assertThat(Constraint.of(constraint("check"))).containsInstanceOf(CheckConstraint.class);
    }

    @Test
    void set_null_may_name_its_columns() {
        assertThat(ReferentialAction.of("set null (a, b)")).isEqualTo(ReferentialAction.SET_NULL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReferentialAction.of("explode"))
                .withMessage("'explode' is not a referential action");
    }

    private static SchemaObject table(String schema, String... columns) {
        Definition definition =
                Definition.builder().with("columns", List.of(columns)).build();
        return SchemaObject.of(ObjectKind.TABLE, QualifiedName.of(schema, "notes"), definition);
    }

    private static SchemaObject column(String name) {
        Definition definition = Definition.builder().with("type", "text").build();
        return new SchemaObject(ObjectKind.COLUMN, NOTES.child(name), NOTES, definition);
    }

    private static SchemaObject constraint(String type) {
        Definition definition = Definition.builder().with("type", type).build();
        return new SchemaObject(ObjectKind.CONSTRAINT, NOTES.child("c"), NOTES, definition);
    }
}
