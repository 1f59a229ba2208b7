package dev.stairway.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Which columns of a table before are which columns after: by their numbers where the table is the same, then by name. */
final class ColumnPairing {

    private final DataTable before;
    private final DataTable after;
    private final Map<Integer, ColumnPair> pairs = new LinkedHashMap<>();

    private ColumnPairing(DataTable before, DataTable after) {
        this.before = before;
        this.after = after;
    }

    /** The pairs, in the order of the columns before. */
    static List<ColumnPair> of(DataTable before, DataTable after, boolean sameTable) {
        ColumnPairing pairing = new ColumnPairing(before, after);
        if (sameTable) {
            pairing.pair((one, other) -> one.number() == other.number(), true);
        }
        pairing.pair((one, other) -> one.name().equals(other.name()), false);
        return pairing.pairs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private void pair(BiPredicate<DataColumn, DataColumn> matches, boolean sameIdentity) {
        for (int i = 0; i < before.columns().size(); i++) {
            if (!pairs.containsKey(i)) {
                int place = i;
                partner(before.columns().get(i), matches)
                        .ifPresent(partner ->
                                pairs.put(place, ColumnPair.of(before, place, after, partner, sameIdentity)));
            }
        }
    }

    private Optional<Integer> partner(DataColumn column, BiPredicate<DataColumn, DataColumn> matches) {
        List<Integer> taken = new ArrayList<>();
        pairs.values().forEach(pair -> taken.add(pair.placeAfter()));
        for (int i = 0; i < after.columns().size(); i++) {
            if (!taken.contains(i) && matches.test(column, after.columns().get(i))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
