package dev.stairway.diff;

import dev.stairway.diff.Difference.Renamed;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.util.List;

/** New names that follow from others: in a renamed schema or table, of arguments, and of what was inherited. */
final class InheritedName {

    private InheritedName() {}

    static boolean follows(Renamed renamed, Renames renames) {
        return isOnlyMoved(renamed, renames) || isInherited(renamed, renames);
    }

    /** Everything around the innermost part is the same or itself renamed, and so are the types in the innermost part. */
    private static boolean isOnlyMoved(Renamed renamed, Renames renames) {
        List<String> old = outer(renamed.before().name());
        List<String> now = outer(renamed.after().name());
        boolean moved = old.equals(now)
                || (!old.isEmpty()
                        && !now.isEmpty()
                        && renames.replaces(new QualifiedName(old), new QualifiedName(now)));
        return moved
                && RenamedText.matches(
                        NewNames.withSchema(renames),
                        renamed.before().name().last(),
                        renamed.after().name().last());
    }

    private static List<String> outer(QualifiedName name) {
        return name.parts().subList(0, name.parts().size() - 1);
    }

    /** Nobody can rename what was inherited; the server does it when the original is renamed. */
    private static boolean isInherited(Renamed renamed, Renames renames) {
        SchemaObject after = renamed.after();
        return (after.kind() == ObjectKind.COLUMN || after.kind() == ObjectKind.CONSTRAINT)
                && after.definition().is("inherited")
                && renames.all().stream()
                        .anyMatch(other -> other.kind() == after.kind()
                                && !other.after().definition().is("inherited")
                                && last(other.before()).equals(last(renamed.before()))
                                && last(other.after()).equals(last(after)));
    }

    private static String last(SchemaObject object) {
        return object.name().last();
    }
}
