package dev.stairway.report.page;

import dev.stairway.verdict.Reversibility;

/**
 * How a verdict looks, so that its colour is never the only sign.
 *
 * @param tone which of the few tones it has: {@code bad}, {@code declared}, {@code open}, {@code note} or {@code good}
 * @param shape the name of its shape, one for each tone
 * @param letter a letter of its own
 * @param sign what stands for it where there are no shapes
 * @param words the verdict in plain words
 */
record VerdictLook(String tone, String shape, String letter, String sign, String words) {

    static VerdictLook of(Reversibility verdict) {
        return switch (verdict) {
            case FAILS -> bad("F", "raises an error");
            case NOT_REPEATABLE -> bad("N", "cannot be applied again");
            case DRIFTS -> bad("D", "does not restore the schema");
            case LOSES_DATA -> bad("L", "loses rows or values");
            case DECLARED_IRREVERSIBLE -> new VerdictLook("declared", "diamond", "I", "⛔", "declared irreversible");
            case NOT_CHECKED -> new VerdictLook("open", "ring", "?", "❔", "not examined");
            case AT_RISK -> new VerdictLook("note", "triangle", "!", "⚠️", "late rows at risk");
            case ORDER_ONLY -> new VerdictLook("note", "triangle", "O", "⚠️", "another order of columns");
            case REVERSIBLE -> new VerdictLook("good", "disc", "R", "✅", "can be taken back");
        };
    }

    private static VerdictLook bad(String letter, String words) {
        return new VerdictLook("bad", "square", letter, "❌", words);
    }
}
