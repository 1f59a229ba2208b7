package dev.stairway.walk.mysql;

/** Strings and quoted names in a script. */
final class Literals {

    private Literals() {}

    /** Where the string or name ends that begins at this place. */
    static int end(String script, int from) {
        char quote = script.charAt(from);
        for (int i = from + 1; i < script.length(); i++) {
            char c = script.charAt(i);
            if (c == '\\' && quote != '`') {
                i++;
            } else if (c == quote) {
                if (i + 1 >= script.length() || script.charAt(i + 1) != quote) {
                    return i + 1;
                }
                i++;
            }
        }
        return script.length();
    }
}
