package dev.stairway.walk;

import dev.stairway.trace.Relations;
import dev.stairway.trace.Relations.Relation;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The relations of a database from one leg to the next. A leg costs in proportion to those that it touches, not to all. */
final class KnownRelations {

    private final Map<Long, Relation> byNumber;

    KnownRelations(Relations all) {
        this.byNumber = new HashMap<>(all.byNumber());
    }

    Relations all() {
        return new Relations(byNumber);
    }

    /** Those with these numbers, as far as they are there. */
    Relations some(Collection<Long> numbers) {
        Map<Long, Relation> some = new HashMap<>();
        for (Long number : numbers) {
            Relation relation = byNumber.get(number);
            if (relation != null) {
                some.put(number, relation);
            }
        }
        return new Relations(some);
    }

    /** Those with these numbers are now what {@code now} says of them, or gone. */
    void replace(Collection<Long> numbers, Relations now) {
        numbers.forEach(byNumber::remove);
        byNumber.putAll(now.byNumber());
    }
}
