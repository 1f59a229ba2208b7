package dev.stairway.reader.sqlite;

/**
 * A column as SQLite itself tells it.
 *
 * @param name its name
 * @param type its type as it is declared; empty for none
 * @param hidden 0 for an ordinary one, 1 for one of a virtual table that is not selected, 2 and 3 for generated ones
 * @param key its place in the primary key from one on; 0 when it is not part of it
 */
record StoredColumn(String name, String type, int hidden, int key) {

    boolean isGenerated() {
        return hidden > 1;
    }
}
