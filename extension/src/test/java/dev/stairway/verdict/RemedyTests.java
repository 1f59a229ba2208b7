package dev.stairway.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.diff.SchemaDiff;
import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectIdentity;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemedyTests {

    private static final QualifiedName USERS = QualifiedName.of("public", "users");

    private static SchemaSnapshot column(String name, String type) {
        return SchemaSnapshot.of(List.of(new SchemaObject(
                ObjectKind.COLUMN,
                USERS.child(name),
                USERS,
                Definition.builder().with("type", type).build(),
                new ObjectIdentity("here", "1.1"))));
    }

    private static String remedy(SchemaSnapshot before, SchemaSnapshot left) {
        return Remedy.restore(SchemaDiff.between(before, left), "3c4d");
    }

    @Test
    void a_name_is_to_be_given_back() {
        assertThat(remedy(column("email", "text"), column("mail", "text")))
                .isEqualTo("rename column public.users.mail back to email in downgrade(), "
                        + "or declare @Irreversible(revision = \"3c4d\", because = \"...\")");
    }

    @Test
    void a_name_and_more_are_to_be_given_back() {
        assertThat(remedy(column("email", "text"), column("mail", "uuid")))
                .startsWith("rename column public.users.mail back to email and change it back in downgrade(), or ");
    }

    @Test
    void a_label_too_many_needs_a_new_type() {
        assertThat(remedy(mood("sad", "ok"), mood("sad", "ok", "happy")))
                .startsWith("make type public.mood anew with its former labels in downgrade(), or ");
        assertThat(remedy(mood("sad", "ok"), mood("sad")))
                .startsWith("change type public.mood back in downgrade(), or ");
    }

    private static SchemaSnapshot mood(String... labels) {
        return SchemaSnapshot.of(List.of(new SchemaObject(
                ObjectKind.TYPE,
                QualifiedName.of("public", "mood"),
                null,
                Definition.builder().with("labels", List.of(labels)).build(),
                new ObjectIdentity("here", "2"))));
    }
}
