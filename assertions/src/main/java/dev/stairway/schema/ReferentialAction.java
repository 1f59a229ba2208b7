package dev.stairway.schema;

import java.util.Locale;

/** What a foreign key does to its rows when the row that they refer to is deleted or gets another key. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT;

    /**
     * The action that a definition names; columns behind {@code set null} or {@code set default} are not looked at.
     *
     * @throws IllegalArgumentException when it names none
     */
    static ReferentialAction of(String text) {
        for (ReferentialAction action : values()) {
            if (text.equals(action.toString()) || text.startsWith(action + " ")) {
                return action;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not a referential action");
    }

    /** The action as SQL writes it, in lower case: {@code set null}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
