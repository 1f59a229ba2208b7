package dev.stairway.assertions;

import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant who wrote one that does not exist. */
final class NearNames {

    private NearNames() {}

    /** Those existing names whose last part is a slip or two away, in their order; empty when none is. */
    static List<String> of(String written, List<String> existing) {
        String word = last(written);
        return existing.stream().filter(name -> isNear(word, last(name))).toList();
    }

    private static boolean isNear(String written, String name) {
        int length = Math.min(written.length(), name.length());
        return distance(written, name) <= (length <= 3 ? 1 : Math.max(2, length / 3));
    }

    private static String last(String name) {
        String plain = name.replace("\"", "").toLowerCase(Locale.ROOT);
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
