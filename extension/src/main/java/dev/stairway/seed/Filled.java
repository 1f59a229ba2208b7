package dev.stairway.seed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of filling one table.
 *
 * @param inserted how many rows it has got
 * @param refusal why the server did not take some row; null when it took all
 * @param places where the new rows are, each with the identity of the table or partition and the place in it; empty when the
 *     server does not tell
 */
record Filled(int inserted, @Nullable String refusal, List<List<Cell>> places) {

    static final Filled NOTHING = new Filled(0, null, List.of());

    Filled {
        places = List.copyOf(places);
    }

    static Filled refused(String reason) {
        return new Filled(0, reason, List.of());
    }

    Filled withRefusal(@Nullable String later) {
        return later == null || refusal != null ? this : new Filled(inserted, later, places);
    }
}
