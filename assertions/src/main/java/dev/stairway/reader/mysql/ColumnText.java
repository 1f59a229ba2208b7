package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A column as a table's statement has it.
 *
 * @param definition the column
 * @param check the check that was declared with the column
 */
record ColumnText(Definition definition, Optional<Definition> check) {

    private static final Set<String> STARTS = Set.of(
            "CHARACTER",
            "CHARSET",
            "COLLATE",
            "NOT",
            "NULL",
            "DEFAULT",
            "AUTO_INCREMENT",
            "ON",
            "COMMENT",
            "GENERATED",
            "CHECK",
            "INVISIBLE",
            "VIRTUAL",
            "STORED",
            "PERSISTENT",
            "WITHOUT",
            "COMPRESSED",
            "SRID",
            "STORAGE",
            "COLUMN_FORMAT");

    /** What integers of these types are shown with says nothing of their values; {@code tinyint(1)} is a boolean. */
    private static final Map<String, Integer> WIDTHS =
            Map.of("tinyint", 4, "smallint", 6, "mediumint", 9, "int", 11, "bigint", 20, "year", 4);

    static ColumnText of(String name, Words words, @Nullable String collation) {
        Parts parts = new Parts(words);
        parts.readAll();
        boolean json = parts.isJson(name, collation);
        Definition column = Definition.builder()
                .with("type", json ? "json" : parts.type)
                .with("not null", parts.notNull)
                .with("default", parts.tellingDefault())
                .with("no default", parts.lacksDefault())
                .with("on update", parts.onUpdate)
                .with("auto increment", parts.autoIncrement)
                .with("generated", parts.generated)
                .with("generated kind", parts.generatedKind)
                .with("collation", json ? null : collation)
                .with("display width", parts.unusualWidth())
                .with("invisible", parts.invisible)
                .with("options", List.copyOf(parts.options))
                .with("comment", parts.comment)
                .build();
        return new ColumnText(column, json ? Optional.empty() : parts.check());
    }

    /** What the clauses of a column say. */
    private static final class Parts {

        private final Words words;
        private final Set<String> options = new TreeSet<>();
        private final String type;
        private @Nullable String width;
        private boolean notNull;
        private boolean autoIncrement;
        private boolean invisible;
        private @Nullable String defaultValue;
        private @Nullable String onUpdate;
        private @Nullable String generated;
        private @Nullable String generatedKind;
        private @Nullable String comment;
        private @Nullable String check;

        Parts(Words words) {
            this.words = words;
            this.type = type();
        }

        /** Null is what a column that takes it has anyway. */
        @Nullable
        String tellingDefault() {
            return "NULL".equalsIgnoreCase(defaultValue) ? null : defaultValue;
        }

        /** Whether a value must be given although null may be: somebody has dropped the default. Some types never have one. */
        boolean lacksDefault() {
            boolean never = type.matches("(?i)(tiny|medium|long)?(text|blob)|json|.*(geometry|point|string|polygon).*");
            return defaultValue == null && !notNull && !autoIncrement && generated == null && !never;
        }

        private String type() {
            List<Token> type = new ArrayList<>();
            Token base = words.next();
            type.add(base);
            if (words.isNext(Token.Kind.GROUP)) {
                Token length = words.next();
                if (isWidth(base, length)) {
                    width = length.value();
                } else {
                    type.add(length);
                }
            }
            while (words.isNext(Token.Kind.WORD) && isOfType(words.peek())) {
                type.add(words.next());
            }
            return Words.text(type);
        }

        private static boolean isWidth(Token base, Token length) {
            String name = base.text().toLowerCase(Locale.ROOT);
            return WIDTHS.containsKey(name)
                    && !(name.equals("tinyint") && length.value().equals("1"));
        }

        /** Those that are usual are shown by some versions and not by others. */
        @Nullable
        String unusualWidth() {
            String base = type.replaceFirst(" .*", "").toLowerCase(Locale.ROOT);
            boolean shorter = type.contains("unsigned") && !base.equals("bigint");
            int usual = WIDTHS.getOrDefault(base, 0) - (shorter ? 1 : 0);
            return width == null || width.equals(Integer.toString(usual)) ? null : width;
        }

        private static boolean isOfType(@Nullable Token token) {
            return token != null && (token.isWord("unsigned") || token.isWord("zerofill") || token.isWord("precision"));
        }

        void readAll() {
            while (words.hasNext()) {
                clause();
            }
        }

        private void clause() {
            if (words.accept("CHARACTER", "SET") || words.accept("CHARSET") || words.accept("COLLATE")) {
                words.next();
            } else if (words.accept("NOT", "NULL")) {
                notNull = true;
            } else if (words.accept("DEFAULT")) {
                defaultValue = value();
            } else if (words.accept("AUTO_INCREMENT")) {
                autoIncrement = true;
            } else if (words.accept("ON", "UPDATE")) {
                onUpdate = value();
            } else if (words.accept("COMMENT")) {
                comment = words.next().value();
            } else if (words.accept("GENERATED", "ALWAYS", "AS")) {
                generated = words.next().value();
                generatedKind = words.accept("VIRTUAL") ? "virtual" : stored();
            } else if (words.accept("CHECK")) {
                check = words.next().value();
            } else if (words.accept("INVISIBLE")) {
                invisible = true;
            } else if (!words.accept("NULL")) {
                options.add(option());
            }
        }

        private String stored() {
            words.next();
            return "stored";
        }

        private String option() {
            List<Token> option = new ArrayList<>(List.of(words.next()));
            while (words.hasNext() && !isStart(words.peek())) {
                option.add(words.next());
            }
            return Words.text(option).toLowerCase(Locale.ROOT);
        }

        /** An expression up to the next clause. */
        private String value() {
            List<Token> value = new ArrayList<>(List.of(words.next()));
            while (words.hasNext() && !isStart(words.peek())) {
                value.add(words.next());
            }
            return Words.text(value);
        }

        private static boolean isStart(@Nullable Token token) {
            return token != null
                    && token.is(Token.Kind.WORD)
                    && STARTS.contains(token.text().toUpperCase(Locale.ROOT));
        }

        /** MariaDB has no type of that name: it makes a text of it, which it checks. */
        boolean isJson(String name, @Nullable String collation) {
            return type.equals("longtext")
                    && "utf8mb4_bin".equals(collation)
                    && ("json_valid(`" + name.replace("`", "``") + "`)").equals(check);
        }

        Optional<Definition> check() {
            return Optional.ofNullable(check)
                    .map(text -> Definition.builder()
                            .with("type", "check")
                            .with("expression", text)
                            .with("of column", true)
                            .build());
        }
    }
}
