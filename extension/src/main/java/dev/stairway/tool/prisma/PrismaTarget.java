package dev.stairway.tool.prisma;

import dev.stairway.tool.Direction;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A place in a linear history, in the words that other tools' commands have; Prisma itself knows only the newest migration.
 *
 * @param all the names of all migrations in order
 * @param applied how many of them the database has, counted to the last one
 */
record PrismaTarget(List<String> all, int applied, Set<String> names) {

    /** The migrations to go through, in the order of the steps; {@code names} says which are applied. */
    List<String> plan(Direction direction, String target) {
        int wanted = place(target);
        if (direction == Direction.UPGRADE) {
            if (wanted < applied) {
                throw new IllegalArgumentException(
                        "the database is beyond " + target + " already: use downgradeTo(\"" + target + "\")");
            }
            return all.subList(0, wanted).stream()
                    .filter(name -> !names.contains(name))
                    .toList();
        }
        if (wanted > applied) {
            throw new IllegalArgumentException(
                    "the database has not reached " + target + " yet: use upgradeTo(\"" + target + "\")");
        }
        return IntStream.iterate(applied - 1, i -> i >= wanted, i -> i - 1)
                .mapToObj(all::get)
                .filter(names::contains)
                .toList();
    }

    /** How many migrations are applied there. */
    int place(String target) {
        if (target.equals("base")) {
            return 0;
        }
        if (target.equals("head") || target.equals("heads")) {
            return all.size();
        }
        int place = target.matches("[+-]\\d{1,6}") ? applied + Integer.parseInt(target) : named(target);
        if (place < 0 || place > all.size()) {
            throw new IllegalArgumentException(
                    target + " leads out of the history: " + applied + " of " + all.size() + " migrations are applied");
        }
        return place;
    }

    private int named(String target) {
        int exact = all.indexOf(target);
        if (exact >= 0) {
            return exact + 1;
        }
        List<String> meant =
                all.stream().filter(name -> name.startsWith(target)).toList();
        if (target.isEmpty() || meant.size() != 1) {
            throw new IllegalArgumentException((meant.isEmpty() ? "no migration" : "more than one migration")
                    + " begins with \"" + target + "\"; known are " + String.join(", ", all));
        }
        return all.indexOf(meant.get(0)) + 1;
    }
}
