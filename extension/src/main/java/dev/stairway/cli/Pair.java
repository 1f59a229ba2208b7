package dev.stairway.cli;

/**
 * What stands on both sides of an equals sign.
 *
 * @param left not blank
 * @param right not blank; may hold more such signs
 */
record Pair(String left, String right) {

    /**
     * The two sides of an option's value.
     *
     * @throws CommandLineException when there are no two; the message shows the form
     */
    static Pair of(String option, String form, String value) {
        int equals = value.indexOf('=');
        String left = equals < 0 ? "" : value.substring(0, equals).strip();
        String right = equals < 0 ? "" : value.substring(equals + 1).strip();
        if (left.isEmpty() || right.isEmpty()) {
            throw new CommandLineException(option + " '" + value + "' is not of the form " + form);
        }
        return new Pair(left, right);
    }
}
