package dev.stairway.diff;

import dev.stairway.diff.Difference.Changed;
import dev.stairway.diff.Difference.Renamed;
import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from new names, so that nobody has to be told: an index's text says the new name of its table, a part of a
 * renamed table has another full name. Something follows only when it is the same but for these names; in doubt it does
 * not.
 */
final class Consequences {

    /** What people wrote themselves: the server leaves it alone when something that it mentions gets a new name. */
    private static final Set<String> WRITTEN = Set.of(
            "body",
            "comment",
            "index comment",
            "attribute comments",
            "check comments",
            "column comments",
            "grants",
            "revoked",
            "column grants",
            "owner",
            "options",
            "settings",
            "labels",
            "roles",
            "version");

    private static final Set<ObjectKind> ROUTINES = Set.of(ObjectKind.FUNCTION, ObjectKind.PROCEDURE);

    private final Renames renames;

    Consequences(Renames renames) {
        this.renames = renames;
    }

    /** What is left of a difference; empty when all of it follows. */
    Optional<Difference> without(Difference difference) {
        if (renames.all().isEmpty()) {
            return Optional.of(difference);
        }
        if (difference instanceof Renamed renamed) {
            return rest(renamed);
        }
        if (difference instanceof Changed changed) {
            List<PropertyChange> rest = rest(changed.before(), changed.after(), changed.changes());
            return rest.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Changed(changed.before(), changed.after(), rest));
        }
        return DefaultNotNull.follows(difference, renames) ? Optional.empty() : Optional.of(difference);
    }

    private Optional<Difference> rest(Renamed renamed) {
        SchemaObject before = renamed.before();
        SchemaObject after = renamed.after();
        List<PropertyChange> rest = rest(before, after, renamed.changes());
        if (!InheritedName.follows(renamed, renames)) {
            return Optional.of(new Renamed(before, after, rest));
        }
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Changed(before, after, rest));
    }

    /** The changes that are more than names; the whole text only when nothing smaller is left of it. */
    private List<PropertyChange> rest(SchemaObject before, SchemaObject after, List<PropertyChange> changes) {
        NewNames names = NewNames.of(before, after, renames);
        List<PropertyChange> rest = new ArrayList<>(changes);
        rest.removeIf(change -> follows(change, before, after, names));
        Definition old = before.definition();
        Definition now = after.definition();
        if (rest.isEmpty() && !old.values(Definition.TEXT).equals(now.values(Definition.TEXT))) {
            PropertyChange text =
                    new PropertyChange(Definition.TEXT, old.values(Definition.TEXT), now.values(Definition.TEXT));
            if (!follows(text, before, after, names)) {
                rest.add(text);
            }
        }
        return rest;
    }

    private boolean follows(PropertyChange change, SchemaObject before, SchemaObject after, NewNames names) {
        List<String> old = change.before();
        List<String> now = change.after();
        if (isWritten(change, before.kind()) || old.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < old.size(); i++) {
            boolean text = change.property().equals(Definition.TEXT);
            String oldText = text ? withoutBody(old.get(i), before) : old.get(i);
            String newText = text ? withoutBody(now.get(i), after) : now.get(i);
            if (!isNamed(change.property(), oldText, newText, names)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNamed(String property, String old, String now, NewNames names) {
        return names.replaces(old, now, false)
                || RenamedText.matches(names, old, now)
                || renames.isRename(property, old, now);
    }

    private static boolean isWritten(PropertyChange change, ObjectKind kind) {
        return WRITTEN.contains(change.property())
                || (kind == ObjectKind.TRIGGER && change.property().equals("arguments"));
    }

    /** A body that is the same on both sides says nothing, whatever names it holds. */
    private static String withoutBody(String text, SchemaObject routine) {
        String body = routine.definition().value("body").orElse("");
        int at = ROUTINES.contains(routine.kind()) && !body.isEmpty() ? text.lastIndexOf(body) : -1;
        return at < 0 ? text : text.substring(0, at) + text.substring(at + body.length());
    }
}
