package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What follows the columns in a table's statement.
 *
 * @param engine the storage engine
 * @param collation the collation of columns that name none
 * @param rowFormat how rows are stored, when somebody asked for it
 * @param comment the comment, or an empty text
 * @param partitioning how the table is partitioned, or an empty text
 * @param versioned whether the server keeps former rows
 * @param options everything else, sorted
 */
record TableOptions(
        String engine,
        String collation,
        String rowFormat,
        String comment,
        String partitioning,
        boolean versioned,
        List<String> options) {

    /** The next number to be given away is a matter of rows; the character set is part of the collation's name. */
    private static final Set<String> NOT_TOLD = Set.of("AUTO_INCREMENT", "CHARSET", "COLLATE", "SET");

    static TableOptions of(Words words, String collation) {
        String engine = "";
        String rowFormat = "";
        String comment = "";
        String partitioning = "";
        boolean versioned = false;
        Set<String> options = new TreeSet<>();
        while (words.hasNext()) {
            if (words.accept("WITH", "SYSTEM", "VERSIONING")) {
                versioned = true;
            } else if (words.isNext("PARTITION", "BY")) {
                partitioning = words.rest();
            } else if (!words.accept("DEFAULT")) {
                String key = key(words);
                Token value = words.accept("=") ? words.next() : null;
                String text = value == null ? "" : value.value();
                switch (key) {
                    case "ENGINE" -> engine = text;
                    case "ROW_FORMAT" -> rowFormat = text.toLowerCase(Locale.ROOT);
                    case "COMMENT" -> comment = text;
                    default -> addOption(options, key, text);
                }
            }
        }
        return new TableOptions(engine, collation, rowFormat, comment, partitioning, versioned, List.copyOf(options));
    }

    /** Options are written as one word or as a quoted name; {@code DATA DIRECTORY} has two. */
    private static String key(Words words) {
        List<String> key = new ArrayList<>(List.of(words.next().value()));
        while (words.hasNext() && !words.isNext("=") && words.isNext("DIRECTORY")) {
            key.add(words.next().value());
        }
        return String.join(" ", key).toUpperCase(Locale.ROOT);
    }

    private static void addOption(Set<String> options, String key, String value) {
        if (!NOT_TOLD.contains(key)) {
            options.add(value.isEmpty() ? key.toLowerCase(Locale.ROOT) : key.toLowerCase(Locale.ROOT) + "=" + value);
        }
    }

    void addTo(Definition.Builder table) {
        table.with("engine", engine)
                .with("collation", collation)
                .with("row format", rowFormat)
                .with("partitioned by", partitioning)
                .with("system versioned", versioned)
                .with("options", options)
                .with("comment", comment);
    }
}
