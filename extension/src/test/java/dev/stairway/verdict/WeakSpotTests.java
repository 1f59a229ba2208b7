package dev.stairway.verdict;

import static dev.stairway.verdict.WeakSpot.Kind.DISABLED_CONSTRAINT;
import static dev.stairway.verdict.WeakSpot.Kind.INCOMPLETE_INDEX;
import static dev.stairway.verdict.WeakSpot.Kind.INVALID_INDEX;
import static dev.stairway.verdict.WeakSpot.Kind.NOT_VALIDATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeakSpotTests {

    private static final QualifiedName TABLE = QualifiedName.of("public", "t");

    @Test
    void an_index_that_is_not_valid_is_weak() {
        assertThat(kinds(index("i", "invalid"))).containsExactly(INVALID_INDEX);
        assertThat(kinds(index("i", "unique"))).isEmpty();
        assertThat(repair(index("I i", "invalid"))).isEqualTo("reindex index public.\"I i\"");
    }

    @Test
    void an_index_that_is_not_valid_on_a_partitioned_table_is_incomplete() {
        SchemaObject table = new SchemaObject(
                ObjectKind.TABLE,
                TABLE,
                null,
                Definition.builder().with("partition by", "RANGE (at)").build());
        assertThat(kinds(table, index("i", "invalid"))).containsExactly(INCOMPLETE_INDEX);
        assertThat(kinds(table, constraint("k", "invalid"))).containsExactly(INCOMPLETE_INDEX);
    }

    @Test
    void the_index_behind_a_constraint_counts() {
        assertThat(kinds(constraint("k", "invalid"))).containsExactly(INVALID_INDEX);
        assertThat(repair(constraint("k", "invalid"))).isEqualTo("reindex index public.k");
    }

    @Test
    void a_constraint_that_is_not_validated_is_weak_unless_it_cannot_be_or_its_parent_is() {
        assertThat(kinds(constraint("k", "not valid"))).containsExactly(NOT_VALIDATED);
        assertThat(kinds(constraint("k", "not valid", "not enforced"))).isEmpty();
        assertThat(kinds(constraint("k", "not valid", "inherited"))).isEmpty();
        assertThat(repair(constraint("K", "not valid"))).isEqualTo("alter table public.t validate constraint \"K\"");
    }

    @Test
    void a_domain_with_a_check_that_is_not_validated_is_weak() {
        SchemaObject domain = SchemaObject.of(
                ObjectKind.TYPE,
                QualifiedName.of("public", "d"),
                Definition.builder()
                        .with("checks", List.of("a: CHECK (VALUE > 0)", "b: CHECK (VALUE < 9) NOT VALID"))
                        .build());
        assertThat(kinds(domain)).containsExactly(NOT_VALIDATED);
        assertThat(repair(domain)).isEqualTo("alter domain public.d validate constraint b");
    }

    @Test
    void a_constraint_is_weak_when_an_ordinary_session_does_not_fire_its_triggers() {
        assertThat(kinds(triggers("RI_FKey_check_ins disabled"))).containsExactly(DISABLED_CONSTRAINT);
        assertThat(kinds(triggers("RI_FKey_check_ins replica"))).containsExactly(DISABLED_CONSTRAINT);
        assertThat(kinds(triggers("RI_FKey_check_ins always"))).isEmpty();
    }

    @Test
    void triggers_are_enabled_on_the_table_that_has_them() {
        assertThat(repair(triggers("RI_FKey_check_ins disabled", "RI_FKey_noaction_del disabled")))
                .isEqualTo("alter table public.t enable trigger all; alter table public.u enable trigger all");
        assertThat(repair(triggers("unique_key_recheck disabled")))
                .isEqualTo("alter table public.t enable trigger all");
    }

    @Test
    void many_repairs_are_counted() {
        List<WeakSpot> spots = WeakSpot.in(SchemaSnapshot.of(
                List.of(index("a", "invalid"), index("b", "invalid"), index("c", "invalid"), index("d", "invalid"))));
        assertThat(WeakSpotText.repair(spots))
                .isEqualTo("reindex index public.a; reindex index public.b; reindex index public.c; and 1 more");
    }

    @Test
    void what_was_so_before_is_not_made() {
        SchemaSnapshot before = SchemaSnapshot.of(List.of(index("i", "invalid"), index("sound")));
        SchemaSnapshot after = SchemaSnapshot.of(
                List.of(index("i", "invalid"), index("sound", "invalid"), index("another", "invalid")));
        assertThat(WeakSpot.made(before, after))
                .extracting(spot -> spot.object().name().last())
                .containsExactly("another", "sound");
    }

    private static List<WeakSpot.Kind> kinds(SchemaObject... objects) {
        return WeakSpot.in(SchemaSnapshot.of(Arrays.asList(objects))).stream()
                .map(WeakSpot::kind)
                .toList();
    }

    private static String repair(SchemaObject object) {
        return WeakSpotText.repair(WeakSpot.in(SchemaSnapshot.of(List.of(object))));
    }

    private static SchemaObject index(String name, String... on) {
        Definition.Builder definition = Definition.builder().with("columns", name);
        Arrays.stream(on).forEach(property -> definition.with(property, true));
        return new SchemaObject(ObjectKind.INDEX, QualifiedName.of("public", name), TABLE, definition.build());
    }

    private static SchemaObject constraint(String name, String... on) {
        Definition.Builder definition = Definition.builder();
        Arrays.stream(on).forEach(property -> definition.with(property, true));
        return new SchemaObject(ObjectKind.CONSTRAINT, TABLE.child(name), TABLE, definition.build());
    }

    private static SchemaObject triggers(String... triggers) {
        Definition definition = Definition.builder()
                .with("references", "public.u")
                .with("triggers", Arrays.asList(triggers))
                .build();
        return new SchemaObject(ObjectKind.CONSTRAINT, TABLE.child("k"), TABLE, definition);
    }
}
