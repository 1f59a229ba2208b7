package dev.stairway.verdict;

import dev.stairway.diff.SchemaDiff;
import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.walk.OtherSchemaWalk;
import dev.stairway.walk.State;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a history makes where names lead to another schema, held against what it makes in {@code public}.
 *
 * @param start what the database with the other schema held before the first revision
 * @param usual what the history makes in {@code public}
 * @param other what it makes in the database with the other schema
 */
record OtherSchema(State start, State usual, State other) {

    private static final String PUBLIC = "public";

    /** One line each: what is in {@code public} all the same, then what else is not alike; empty when nothing. */
    List<String> differences() {
        Set<SchemaObject> strays = strays();
        Set<Object> names = strays.stream().map(OtherSchema::key).collect(Collectors.toSet());
        SchemaSnapshot expected = usual.schema().keep(object -> !names.contains(key(object)));
        SchemaSnapshot made = SchemaSnapshot.of(other.schema().objects().stream()
                .filter(object -> !strays.contains(object) && !isTheOtherSchema(object))
                .map(OtherSchema::inPublic)
                .toList());
        SchemaDiff hardCoded = SchemaDiff.between(SchemaSnapshot.empty(), SchemaSnapshot.of(strays));
        SchemaDiff unlike = SchemaDiff.between(expected, made);
        return Stream.concat(
                        hardCoded.render().lines().map(line -> line + "  in public all the same"),
                        unlike.isEquivalent() ? Stream.of() : unlike.render().lines())
                .toList();
    }

    /** What was in {@code public} before the first revision may well be found there, and changed. */
    private Set<SchemaObject> strays() {
        Set<QualifiedName> before =
                start.schema().objects().stream().map(SchemaObject::name).collect(Collectors.toSet());
        return other.schema().objects().stream()
                .filter(object -> object.kind() != ObjectKind.SCHEMA)
                .filter(object -> object.name().first().equals(PUBLIC))
                .filter(object -> !before.contains(object.owner().orElse(object.name())))
                .collect(Collectors.toSet());
    }

    private static Object key(SchemaObject object) {
        return List.of(object.kind(), object.name());
    }

    private static boolean isTheOtherSchema(SchemaObject object) {
        return object.kind() == ObjectKind.SCHEMA && object.name().last().equals(OtherSchemaWalk.NAME);
    }

    private static SchemaObject inPublic(SchemaObject object) {
        Definition.Builder definition = Definition.builder();
        object.definition()
                .properties()
                .forEach((property, values) -> definition.with(
                        property, values.stream().map(OtherSchema::inPublic).toList()));
        return new SchemaObject(
                object.kind(),
                inPublic(object.name()),
                object.owner().map(OtherSchema::inPublic).orElse(null),
                definition.build());
    }

    private static QualifiedName inPublic(QualifiedName name) {
        return new QualifiedName(
                name.parts().stream().map(OtherSchema::inPublic).toList());
    }

    /** Its name stands for nothing else, wherever it is found. */
    private static String inPublic(String text) {
        return text.replace(OtherSchemaWalk.NAME, PUBLIC);
    }
}
