package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which tables of a database have got automatic rows, and which could not get any.
 *
 * @param tables every table that was asked for, by name; views are not tables, and partitions are part of theirs
 */
public record SeedReport(List<SeededTable> tables) {

    private static final SeedReport EMPTY = new SeedReport(List.of());

    public SeedReport {
        tables =
                tables.stream().sorted(Comparator.comparing(SeededTable::table)).toList();
    }

    /** A report of nothing: no table has got rows so far. */
    public static SeedReport empty() {
        return EMPTY;
    }

    /** What is known of a table; empty when it was not asked for. */
    public Optional<SeededTable> find(QualifiedName table) {
        return tables.stream().filter(each -> each.table().equals(table)).findFirst();
    }

    /** The tables without any automatic row, by name; each says why. */
    public List<SeededTable> unfilled() {
        return tables.stream().filter(table -> !table.isFilled()).toList();
    }

    /** How many rows were inserted just now, in all tables. */
    public int inserted() {
        return tables.stream().mapToInt(SeededTable::inserted).sum();
    }
}
