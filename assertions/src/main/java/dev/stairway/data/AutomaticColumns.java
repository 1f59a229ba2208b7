package dev.stairway.data;

import dev.stairway.schema.TypeName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table that say when a row was last updated, so that a fresh time in them is no damage.
 *
 * <p>These are time stamps whose names say so ({@code updated_at}, {@code last_modified}), or, where no name does and a
 * trigger is run for each updated row, all time stamps. A column that was dropped and made anew is never one: then a fresh
 * time is all that is left of what was there.
 */
final class AutomaticColumns {

    private static final Pattern NAME = Pattern.compile("updat|modif|chang|touch|mtime", Pattern.CASE_INSENSITIVE);

    /** Where a clock may stand that a time without zone was taken from, in quarters of an hour around UTC. */
    private static final int ZONES = 60;

    private final List<ColumnPair> columns;
    private final TimeSpan span;

    AutomaticColumns(TablePair table, TimeSpan span) {
        this.span = span;
        List<ColumnPair> stamps =
                table.columns().stream().filter(AutomaticColumns::isStamp).toList();
        List<ColumnPair> named = stamps.stream()
                .filter(pair -> NAME.matcher(pair.after().name()).find())
                .toList();
        boolean trigger = table.before().updateTrigger() || table.after().updateTrigger();
        this.columns = named.isEmpty() && trigger ? stamps : named;
    }

    private static boolean isStamp(ColumnPair pair) {
        return pair.sameIdentity()
                && TypeName.of(pair.after().baseType()).base().startsWith("timestamp")
                && !TypeName.of(pair.after().baseType()).array();
    }

    /** Whether this is one of them, and the value was set in the span. */
    boolean touched(ColumnPair column, @Nullable String value) {
        if (value == null || !columns.contains(column)) {
            return false;
        }
        TypeName type = TypeName.of(column.after().baseType());
        int zones = type.base().endsWith("without time zone") ? ZONES : 0;
        return MomentText.parse(value)
                .filter(local -> isFresh(local, precision(type), zones))
                .isPresent();
    }

    private boolean isFresh(LocalDateTime local, Duration precision, int zones) {
        for (int quarters = -zones; quarters <= zones; quarters++) {
            Instant moment = local.plusMinutes(15L * quarters).toInstant(ZoneOffset.UTC);
            if (span.overlaps(moment.minus(precision), moment.plus(precision))) {
                return true;
            }
        }
        return false;
    }

    /** How far rounding can have moved a time: {@code timestamp(0)} rounds to the second. */
    private static Duration precision(TypeName type) {
        if (type.modifier().isEmpty()) {
            return Duration.ZERO;
        }
        int digits =
                Integer.parseInt(type.modifier().substring(1, type.modifier().length() - 1));
        return Duration.ofNanos((long) Math.pow(10, 9 - digits));
    }
}
