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
    void a_change_takes_away_and_brings_and_shares_the_rest() {
        SchemaSnapshot before = snapshot("uuid");

        SchemaSnapshot after = before.changed(List.of(column(ORDERS, "uuid")), List.of(column(ORDERS, "text")));

        assertThat(after).isEqualTo(snapshot("text")).isNotEqualTo(before);
        assertThat(after.changed(List.of(column(ORDERS, "text")), List.of(column(ORDERS, "uuid"))))
                .isEqualTo(before);
        assertThat(after.find(ObjectKind.TABLE, VERSION).orElseThrow())
                .isSameAs(before.find(ObjectKind.TABLE, VERSION).orElseThrow());
    }

    @Test
    void what_is_read_again_and_is_the_same_changes_nothing() {
        SchemaSnapshot before = snapshot("uuid");

        assertThat(before.changed(List.of(table(ORDERS)), List.of(table(ORDERS))))
                .isSameAs(before);
    }

    @Test
    void an_equal_object_of_another_identity_takes_the_place_of_the_old_one() {
        SchemaObject again = new SchemaObject(
                ObjectKind.TABLE, ORDERS, null, Definition.empty(), new ObjectIdentity("database", "16400"));

        SchemaSnapshot after = snapshot("uuid").changed(List.of(table(ORDERS)), List.of(again));

        assertThat(after).isEqualTo(snapshot("uuid"));
        assertThat(after.find(ObjectKind.TABLE, ORDERS).orElseThrow().identity())
                .isEqualTo(again.identity());
    }

    @Test
    void unlike_are_those_that_the_other_lacks_or_has_otherwise() {
        SchemaSnapshot without = snapshot("text").withoutTables(List.of("alembic_version"));

        assertThat(snapshot("uuid").objectsUnlike(without))
                .containsExactly(table(VERSION), column(VERSION, "text"), column(ORDERS, "uuid"));
        assertThat(without.objectsUnlike(snapshot("uuid"))).containsExactly(column(ORDERS, "text"));
    }

    @Test
    void two_objects_of_one_name_are_an_error() {
        assertThatThrownBy(() -> SchemaSnapshot.of(List.of(table(ORDERS), table(ORDERS))))
                .hasMessage("two objects are both table public.orders");
    }
}
