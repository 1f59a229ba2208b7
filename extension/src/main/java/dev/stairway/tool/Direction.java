package dev.stairway.tool;

/** Which way a migration goes. */
public enum Direction {
    UPGRADE,
    DOWNGRADE;

    @Override
    public String toString() {
        return this == UPGRADE ? "upgrade" : "downgrade";
    }
}
