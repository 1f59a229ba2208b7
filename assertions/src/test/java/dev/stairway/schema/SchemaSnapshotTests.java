package dev.stairway.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaSnapshotTests {

    private static final QualifiedName ORDERS = QualifiedName.of("public", "orders");
    private static final QualifiedName VERSION = QualifiedName.of("public", "alembic_version");

    private static SchemaObject table(QualifiedName name) {
        return SchemaObject.of(ObjectKind.TABLE, name, Definition.empty());
    }

    private static SchemaObject column(QualifiedName table, String type) {
        return new SchemaObject(
                ObjectKind.COLUMN,
                table.child("id"),
                table,
                Definition.builder().with("type", type).build());
    }

    private static SchemaSnapshot snapshot(String type) {
        return SchemaSnapshot.of(List.of(column(VERSION, "text"), table(VERSION), table(ORDERS), column(ORDERS, type)));
    }

    @Test
    void a_table_goes_with_all_that_belongs_to_it() {
        SchemaSnapshot rest = SchemaSnapshot.of(List.of(table(ORDERS), column(ORDERS, "uuid")));

        assertThat(snapshot("uuid").withoutTables(List.of("alembic_version"))).isEqualTo(rest);
        assertThat(snapshot("uuid").withoutTables(List.of("public.alembic_version")))
                .isEqualTo(rest);
        assertThat(rest.withoutTables(List.of("alembic_version"))).isSameAs(rest);
    }

    @Test
    void equal_objects_are_shared_and_others_are_its_own() {
        SchemaSnapshot first = snapshot("uuid");
        SchemaSnapshot second = snapshot("text");

        SchemaSnapshot shared = second.sharing(first);

        assertThat(shared).isEqualTo(second).isNotEqualTo(first);
        assertThat(shared.find(ObjectKind.TABLE, ORDERS).orElseThrow())
                .isSameAs(first.find(ObjectKind.TABLE, ORDERS).orElseThrow());
    }

    @Test
    void two_objects_of_one_name_are_an_error() {
        assertThatThrownBy(() -> SchemaSnapshot.of(List.of(table(ORDERS), table(ORDERS))))
                .hasMessage("two objects are both table public.orders");
    }
}
