package dev.stairway.walk;

import dev.stairway.database.DatabaseException;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.seed.Seeder;
import dev.stairway.seed.shape.Shape;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tables of a database allow. After a step only the tables are read again that the schema shows as changed. */
final class KnownShape {

    /** Objects of other kinds may say something about tables that are themselves as they were. */
    private static final Set<ObjectKind> OF_ONE_TABLE = EnumSet.of(
            ObjectKind.SEQUENCE,
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.CONSTRAINT,
            ObjectKind.INDEX,
            ObjectKind.STATISTICS,
            ObjectKind.VIEW,
            ObjectKind.MATERIALIZED_VIEW,
            ObjectKind.TRIGGER,
            ObjectKind.POLICY);

    /** So many tables are read sooner than the server has told which of them changed. */
    private static final int FEW = 100;

    private final Connection connection;
    private final Supplier<SchemaSnapshot> look;
    private final int few;
    private boolean current;
    private @Nullable Shape shape;
    private SchemaSnapshot schema = SchemaSnapshot.empty();

    KnownShape(Ground ground) {
        this(ground.reading(), () -> ground.look().schema(), FEW);
    }

    /**
     * What the tables allow that this connection sees.
     *
     * @param look reads the schema again, and shares with its earlier readings what is the same
     * @param few up to how many tables all are read
     */
    KnownShape(Connection connection, Supplier<SchemaSnapshot> look, int few) {
        this.connection = connection;
        this.look = look;
        this.few = few;
    }

    /** Something other than rows may have changed. */
    void doubt() {
        current = false;
    }

    Shape now(Seeder seeder) {
        Shape known = shape;
        if (known == null || !current) {
            known = read(seeder, known);
            shape = known;
            current = true;
        }
        return known;
    }

    private Shape read(Seeder seeder, @Nullable Shape known) {
        try {
            if (known == null || known.tables().size() <= few) {
                schema = SchemaSnapshot.empty();
                return seeder.look(connection);
            }
            SchemaSnapshot before = schema;
            schema = look.get();
            Optional<Shape> updated = update(seeder, known, before);
            return updated.isPresent() ? updated.get() : seeder.look(connection);
        } catch (SQLException e) {
            throw new DatabaseException("cannot read what the tables allow: " + e.getMessage(), e);
        }
    }

    /** Empty when more than single tables has changed, or when it is not known what has. */
    private Optional<Shape> update(Seeder seeder, Shape known, SchemaSnapshot before) throws SQLException {
        List<SchemaObject> unlike = Stream.concat(
                        schema.familiesUnlike(before).stream(), before.familiesUnlike(schema).stream())
                .toList();
        if (before.isEmpty() || !unlike.stream().map(SchemaObject::kind).allMatch(OF_ONE_TABLE::contains)) {
            return Optional.empty();
        }
        Set<QualifiedName> tables = unlike.stream()
                .filter(object -> object.kind() == ObjectKind.TABLE)
                .map(SchemaObject::name)
                .collect(Collectors.toSet());
        if (tables.isEmpty()) {
            return Optional.of(known);
        }
        Shape changed = seeder.look(connection, tables);
        boolean whole =
                tables.stream().allMatch(table -> isTold(table, known, before) && isTold(table, changed, schema));
        return Optional.of(known.replacing(tables, changed)).filter(shapeNow -> whole);
    }

    /** A partition is told by the table that it is part of, which is as it was; but what it says of its partitions is not. */
    private static boolean isTold(QualifiedName table, Shape shape, SchemaSnapshot schema) {
        return shape.find(table).isPresent()
                == schema.find(ObjectKind.TABLE, table).isPresent();
    }
}
