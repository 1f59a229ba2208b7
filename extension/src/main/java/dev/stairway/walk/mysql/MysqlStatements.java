package dev.stairway.walk.mysql;

import dev.stairway.walk.StatementSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scripts for MariaDB and MySQL. Inside of what a trigger or routine does, a semicolon ends nothing, whether or not the script says
 * {@code DELIMITER} around it.
 */
public final class MysqlStatements implements StatementSplitter {

    private static final Pattern DELIMITER = Pattern.compile("(?i)\\s*delimiter[ \\t]+(\\S+)[^\\n]*(?:\\n|$)");
    private static final Pattern PROGRAM = Pattern.compile(
            "(?is)(?:\\s|--[^\\n]*\\n|#[^\\n]*\\n|/\\*.*?\\*/)*create\\b.*?\\b(?:trigger|procedure|function|event|package)\\b.*");
    private static final Pattern WORD = Pattern.compile("\\w+");

    @Override
    public List<String> statements(String script) {
        return new Reading(script).all();
    }

    /** One pass over a script. */
    private static final class Reading {

        private final String script;
        private final List<String> found = new ArrayList<>();
        private String delimiter = ";";
        private int start;
        private int at;
        private int depth;
        private String before = "";

        Reading(String script) {
            this.script = script;
        }

        List<String> all() {
            while (at < script.length()) {
                if (!delimiterCommand()) {
                    next();
                }
            }
            finish(script.length());
            return found;
        }

        private boolean delimiterCommand() {
            if (!script.substring(start, at).isBlank() || (at > 0 && script.charAt(at - 1) != '\n' && at != start)) {
                return false;
            }
            Matcher command = DELIMITER.matcher(script).region(at, script.length());
            if (!command.lookingAt()) {
                return false;
            }
            delimiter = command.group(1);
            at = command.end();
            start = at;
            return true;
        }

        private void next() {
            char c = script.charAt(at);
            if (script.startsWith(delimiter, at) && (depth <= 0 || !delimiter.equals(";"))) {
                finish(at);
                at += delimiter.length();
                start = at;
            } else if (c == '\'' || c == '"' || c == '`') {
                at = Literals.end(script, at);
            } else if (isComment(c)) {
                at = end(script.startsWith("/*", at) ? "*/" : "\n");
            } else if (Character.isJavaIdentifierStart(c)) {
                word();
            } else {
                at++;
            }
        }

        private boolean isComment(char c) {
            boolean dashes = script.startsWith("--", at)
                    && (at + 2 == script.length() || Character.isWhitespace(script.charAt(at + 2)));
            return c == '#' || dashes || (script.startsWith("/*", at) && !script.startsWith("/*!", at));
        }

        private int end(String mark) {
            int end = script.indexOf(mark, at);
            return end < 0 ? script.length() : end + mark.length();
        }

        /** {@code BEGIN} and {@code CASE} are ended by {@code END}; what {@code END IF} and the like end needs no counting. */
        private void word() {
            Matcher word = WORD.matcher(script).region(at, script.length());
            if (!word.lookingAt()) {
                at++;
                return;
            }
            String text = word.group().toLowerCase(Locale.ROOT);
            at = word.end();
            boolean afterEnd = before.equals("end");
            if (text.equals("begin") || text.equals("case")) {
                boolean inProgram = depth > 0
                        || PROGRAM.matcher(script.substring(start, at)).matches();
                depth += inProgram && !afterEnd ? 1 : 0;
            } else if (text.equals("end") && depth > 0) {
                depth--;
            } else if (afterEnd
                    && List.of("if", "loop", "while", "repeat", "for").contains(text)) {
                depth++;
            }
            before = text;
        }

        private void finish(int end) {
            String statement = script.substring(Math.min(start, end), end).strip();
            if (!isOnlyComment(statement)) {
                found.add(statement);
            }
            depth = 0;
            before = "";
        }

        private static boolean isOnlyComment(String statement) {
            return statement
                    .replaceAll("(?s)/\\*(?!!).*?\\*/", "")
                    .replaceAll("(?m)^\\s*(--|#).*$", "")
                    .isBlank();
        }
    }
}
