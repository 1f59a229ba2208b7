package dev.stairway.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectIdentity;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** New names, proved by identities that are made by hand. */
class RenamedTests {

    private static final String HERE = "one database";

    private static SchemaObject object(
            ObjectKind kind, String id, @Nullable QualifiedName parent, QualifiedName name, String... properties) {
        Definition.Builder definition = Definition.builder();
        for (int i = 0; i < properties.length; i += 2) {
            definition.with(properties[i], properties[i + 1]);
        }
        return new SchemaObject(kind, name, parent, definition.build(), new ObjectIdentity(HERE, id));
    }

    private static QualifiedName name(String name) {
        return QualifiedName.of("public", name);
    }

    private static SchemaObject table(String id, String name, String... columns) {
        Definition definition =
                Definition.builder().with("columns", List.of(columns)).build();
        return new SchemaObject(ObjectKind.TABLE, name(name), null, definition, new ObjectIdentity(HERE, id));
    }

    private static SchemaObject column(String id, String table, String column, String type) {
        return object(ObjectKind.COLUMN, id, name(table), name(table).child(column), "type", type);
    }

    private static SchemaObject index(String id, String table, String name, String columns) {
        String text = "CREATE INDEX " + name + " ON public." + table + " USING btree (" + columns + ")";
        return object(
                ObjectKind.INDEX,
                id,
                name(table),
                name(name),
                "definition",
                text,
                "table",
                "public." + table,
                "columns",
                columns);
    }

    private static SchemaObject view(String text) {
        return object(ObjectKind.VIEW, "9", null, name("v"), "definition", text);
    }

    private static SchemaDiff diff(List<SchemaObject> before, List<SchemaObject> after) {
        SchemaDiff diff = SchemaDiff.between(SchemaSnapshot.of(before), SchemaSnapshot.of(after));
        assertThat(SchemaDiff.between(SchemaSnapshot.of(after), SchemaSnapshot.of(before)))
                .isEqualTo(diff.mirrored());
        return diff;
    }

    @Test
    void a_new_name_is_a_difference_of_its_own() {
        var diff = diff(
                List.of(table("1", "users", "id", "email"), column("1.2", "users", "email", "text")),
                List.of(table("1", "users", "id", "mail"), column("1.2", "users", "mail", "text")));

        assertThat(diff.isEquivalent()).isFalse();
        assertThat(diff.differences()).singleElement().isInstanceOf(Difference.Renamed.class);
        assertThat(diff.render()).isEqualTo("~ column  public.users.mail  renamed: email → mail");
        assertThat(diff.mirrored().render()).isEqualTo("~ column  public.users.email  renamed: mail → email");
    }

    @Test
    void without_identities_a_new_name_is_a_removed_and_an_added_object() {
        assertThat(diff(anonymous(table("1", "users", "id")), anonymous(table("1", "members", "id")))
                        .render())
                .isEqualTo("""
                        + table  public.members  (id)
                        - table  public.users    (id)""");
    }

    private static List<SchemaObject> anonymous(SchemaObject... objects) {
        return Stream.of(objects)
                .map(object -> new SchemaObject(object.kind(), object.name(), object.parent(), object.definition()))
                .toList();
    }

    @Test
    void objects_of_different_databases_are_never_the_same() {
        SchemaObject users = table("1", "users", "id");
        SchemaObject elsewhere = new SchemaObject(
                ObjectKind.TABLE, name("members"), null, users.definition(), new ObjectIdentity("another", "1"));

        assertThat(diff(List.of(users), List.of(elsewhere)).differences())
                .hasExactlyElementsOfTypes(Difference.Added.class, Difference.Removed.class);
    }

    @Test
    void objects_of_different_kinds_are_never_the_same() {
        SchemaObject sequence = object(ObjectKind.SEQUENCE, "1", null, name("numbers"));

        assertThat(diff(List.of(table("1", "users", "id")), List.of(sequence)).differences())
                .hasExactlyElementsOfTypes(Difference.Added.class, Difference.Removed.class);
    }

    @Test
    void parts_stay_among_the_differences_and_are_no_headlines() {
        var diff = diff(
                List.of(
                        table("1", "users", "id"),
                        column("1.1", "users", "id", "int"),
                        index("2", "users", "ix", "id")),
                List.of(
                        table("1", "people", "id"),
                        column("1.1", "people", "id", "int"),
                        index("2", "people", "ix", "id")));

        assertThat(diff.differences())
                .hasExactlyElementsOfTypes(
                        Difference.Renamed.class, Difference.Renamed.class, Difference.Changed.class);
        assertThat(diff.render()).isEqualTo("~ table  public.people  renamed: users → people");
    }

    @Test
    void what_is_more_than_a_name_is_told_under_the_new_one() {
        assertThat(diff(
                                List.of(
                                        table("1", "users"),
                                        column("1.1", "users", "id", "int"),
                                        index("2", "users", "ix", "id")),
                                List.of(
                                        table("1", "people"),
                                        column("1.1", "people", "id", "text"),
                                        index("2", "people", "ix", "name")))
                        .render())
                .isEqualTo("""
                        ~ table   public.people     renamed: users → people
                        ~ column  public.people.id  type: int → text
                        ~ index   public.ix         columns: id → name""");
    }

    @Test
    void names_that_only_begin_alike_are_other_names() {
        assertThat(diff(
                                List.of(table("1", "users"), view("SELECT 1 FROM public.users_old")),
                                List.of(table("1", "people"), view("SELECT 1 FROM public.people_old")))
                        .render())
                .isEqualTo("""
                        ~ table  public.people  renamed: users → people
                        ~ view   public.v       definition: SELECT 1 FROM public.users_old → SELECT 1 FROM public.people_old""");
    }

    @Test
    void a_text_that_still_says_the_old_name_does_not_follow() {
        assertThat(diff(
                                List.of(table("1", "users"), view("SELECT 1 FROM public.users, public.users")),
                                List.of(table("1", "people"), view("SELECT 1 FROM public.people, public.users")))
                        .render())
                .contains("~ view   public.v");
    }

    @Test
    void a_view_may_go_on_showing_the_old_names() {
        assertThat(diff(
                                List.of(
                                        table("1", "users", "email"),
                                        column("1.1", "users", "email", "text"),
                                        view("SELECT users.email, 'email' FROM public.users")),
                                List.of(
                                        table("1", "people", "mail"),
                                        column("1.1", "people", "mail", "text"),
                                        view("SELECT users.mail AS email, 'email' FROM public.people users")))
                        .render())
                .isEqualTo("""
                        ~ table   public.people       renamed: users → people
                        ~ column  public.people.mail  renamed: email → mail""");
    }

    @Test
    void a_column_of_another_table_does_not_follow() {
        SchemaObject before = object(ObjectKind.INDEX, "5", name("b"), name("ix"), "columns", "email");
        SchemaObject after = object(ObjectKind.INDEX, "5", name("b"), name("ix"), "columns", "mail");

        assertThat(diff(
                                List.of(table("1", "a", "email"), column("1.1", "a", "email", "text"), before),
                                List.of(table("1", "a", "mail"), column("1.1", "a", "mail", "text"), after))
                        .render())
                .isEqualTo("""
                        ~ column  public.a.mail  renamed: email → mail
                        ~ index   public.ix      columns: email → mail""");
    }

    @Test
    void swapped_tables_are_two_new_names_also_when_they_look_alike() {
        assertThat(diff(
                                List.of(
                                        table("1", "a", "x"),
                                        column("1.1", "a", "x", "int"),
                                        table("2", "b", "x"),
                                        column("2.1", "b", "x", "text")),
                                List.of(
                                        table("2", "a", "x"),
                                        column("2.1", "a", "x", "text"),
                                        table("1", "b", "x"),
                                        column("1.1", "b", "x", "int")))
                        .render())
                .isEqualTo("""
                        ~ table  public.a  renamed: b → a
                        ~ table  public.b  renamed: a → b""");
    }

    @Test
    void what_is_lost_from_a_table_with_a_gone_ones_name_is_told() {
        assertThat(diff(
                                List.of(table("1", "a", "x"), table("2", "b", "y"), column("2.1", "b", "y", "int")),
                                List.of(table("1", "b", "x", "z"), column("1.2", "b", "z", "int")))
                        .render())
                .isEqualTo("""
                        - table   public.b    (y)
                        ~ table   public.b    renamed: a → b
                        + column  public.b.z  int""");
    }

    @Test
    void equal_schemas_do_not_differ_whoever_is_who() {
        assertThat(diff(List.of(table("1", "a"), table("2", "b")), List.of(table("2", "a"), table("1", "b")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void an_object_without_a_new_name_is_not_renamed() {
        SchemaObject users = table("1", "users");

        assertThatThrownBy(() -> new Difference.Renamed(users, users, List.of()))
                .hasMessage("table public.users has the same name as before");
    }
}
