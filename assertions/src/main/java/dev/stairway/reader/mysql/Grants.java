package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rights that are granted on the database and what is in it, as far as this user may know them. */
final class Grants {

    private static final Set<ObjectKind> RELATIONS = Set.of(ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.SEQUENCE);

    /** The server's answers to somebody who may not look into its own tables. */
    private static final Set<Integer> DENIED = Set.of(1044, 1045, 1142, 1143, 1227);

    private static final String SQL = """
            select '' as object, privilege_type as privilege, grantee, is_grantable as grantable
              from information_schema.schema_privileges where table_schema in (?, replace(?, '_', '\\\\_'))
            union all select concat('relation ', table_name), privilege_type, grantee, is_grantable
              from information_schema.table_privileges where table_schema = ?
            union all select concat('column ', table_name, '.', column_name), privilege_type, grantee, is_grantable
              from information_schema.column_privileges where table_schema = ?""";

    private static final String ROUTINES = """
            select concat(lower(routine_type), ' ', routine_name) as object, proc_priv as privilege,
              concat('''', user, '''@''', host, '''') as grantee, 'NO' as grantable
            from mysql.procs_priv where db = ?""";

    private final Map<String, Set<String>> byObject = new HashMap<>();

    private Grants() {}

    static Grants read(ReadSession session) throws SQLException {
        Grants grants = new Grants();
        session.list(SQL, grants::add);
        try {
            session.list(ROUTINES, grants::add);
        } catch (SQLException e) {
            if (!DENIED.contains(e.getErrorCode())) {
                throw e;
            }
        }
        return grants;
    }

    private boolean add(ReadSession.Row row) throws SQLException {
        String grantable = row.get("grantable").equals("YES") ? " with grant option" : "";
        Set<String> lines = byObject.computeIfAbsent(row.get("object"), object -> new TreeSet<>());
        for (String privilege : row.get("privilege").toUpperCase(Locale.ROOT).split(",")) {
            lines.add(privilege + " to " + row.get("grantee") + grantable);
        }
        return true;
    }

    /** The object with the rights on it. */
    SchemaObject on(SchemaObject object) {
        Set<String> lines = byObject.getOrDefault(key(object), Set.of());
        if (lines.isEmpty()) {
            return object;
        }
        Definition.Builder definition = Definition.builder();
        object.definition().properties().forEach(definition::with);
        definition.with("grants", List.copyOf(lines));
        return new SchemaObject(object.kind(), object.name(), object.parent(), definition.build());
    }

    private static String key(SchemaObject object) {
        QualifiedName name = object.name();
        if (RELATIONS.contains(object.kind())) {
            return "relation " + name.last();
        }
        return object.kind() == ObjectKind.DATABASE ? "" : object.kind().label() + " " + String.join(".", name.parts());
    }
}
