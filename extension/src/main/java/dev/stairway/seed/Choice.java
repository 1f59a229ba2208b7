package dev.stairway.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What some columns of a row can hold together: one column by itself, the columns of a foreign key, or columns that one check binds.
 *
 * @param columns the columns' names
 * @param options what they can hold, each with one cell a column, the most telling first
 * @param nulls whether they may also all be null; the options of several columns may hold nulls by themselves
 * @param offset with which option the first row begins, so that two foreign keys to one table differ
 */
record Choice(List<String> columns, List<List<Cell>> options, Nulls nulls, int offset) {

    /** Whether all of the columns may be null. */
    enum Nulls {
        NEVER,
        /** Only in a row that the server would not take otherwise. */
        IF_NEEDED,
        /** In some rows. */
        SOMETIMES;

        static Nulls of(boolean nullable, Manner manner) {
            if (!nullable) {
                return NEVER;
            }
            return manner == Manner.PLAIN ? IF_NEEDED : SOMETIMES;
        }
    }

    Choice {
        columns = List.copyOf(columns);
        options = options.stream().map(List::copyOf).toList();
    }

    static Choice of(String column, List<String> values, Nulls nulls) {
        return new Choice(
                List.of(column),
                values.stream().map(value -> List.of(Cell.of(value))).toList(),
                nulls,
                0);
    }

    /** The only thing these columns may hold is null. */
    static Choice nothing(List<String> columns) {
        return new Choice(columns, List.of(), Nulls.SOMETIMES, 0);
    }

    boolean nullable() {
        return nulls != Nulls.NEVER;
    }

    boolean isEmpty() {
        return options.isEmpty() && !nullable();
    }

    /** How many different things the columns can hold, null included. */
    int size() {
        return options.size() + (nullable() ? 1 : 0);
    }

    /** One of the options by any number; null comes after the last. */
    List<Cell> option(int number) {
        int index = Math.floorMod(number, size());
        return index < options.size() ? options.get(index) : none();
    }

    List<Cell> none() {
        return Collections.nCopies(columns.size(), Cell.NULL);
    }

    /**
     * Which option a row has when nothing speaks against it. Columns that are null in some rows are so in the second one, every
     * other one of them also in the fourth, and those between in the fifth: some rows lack both, and some only the one or the other.
     *
     * @param odd whether this is one of the others
     */
    int wish(int row, boolean odd) {
        if (nulls != Nulls.SOMETIMES || options.isEmpty()) {
            return options.isEmpty() ? 0 : Math.floorMod(row + offset, options.size());
        }
        int second = odd ? 3 : 4;
        if (row == 1 || row == second) {
            return options.size();
        }
        int nullsBefore = (row > 1 ? 1 : 0) + (row > second ? 1 : 0);
        return Math.floorMod(row - nullsBefore + offset, options.size());
    }

    /** All options, and null where it is one. */
    List<List<Cell>> all() {
        List<List<Cell>> all = new ArrayList<>(options);
        if (nullable()) {
            all.add(none());
        }
        return all;
    }

    /** The same, but one of the columns holds one of these; columns that a foreign key binds keep what they refer to. */
    Choice forcing(String column, List<Cell> cells) {
        int index = columns.indexOf(column);
        if (columns.size() == 1) {
            return new Choice(columns, cells.stream().map(List::of).toList(), Nulls.NEVER, 0);
        }
        List<List<Cell>> forced = new ArrayList<>();
        for (List<Cell> option : all()) {
            List<Cell> changed = new ArrayList<>(option);
            changed.set(index, cells.get(0));
            forced.add(changed);
        }
        return new Choice(columns, forced.stream().distinct().toList(), Nulls.NEVER, 0);
    }
}
