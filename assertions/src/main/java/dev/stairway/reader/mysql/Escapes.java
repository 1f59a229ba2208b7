package dev.stairway.reader.mysql;

/** How the server writes characters inside single quotes. */
final class Escapes {

    private Escapes() {}

    static String decoded(String literal) {
        if (literal.indexOf('\\') < 0 && literal.indexOf('\'') < 0) {
            return literal;
        }
        StringBuilder text = new StringBuilder(literal.length());
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            boolean pair = (c == '\\' || c == '\'') && i + 1 < literal.length();
            text.append(!pair ? c : c == '\'' ? '\'' : escaped(literal.charAt(i + 1)));
            i += pair ? 1 : 0;
        }
        return text.toString();
    }

    private static char escaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '0' -> '\0';
            case 'Z' -> '\u001a';
            default -> c;
        };
    }
}
