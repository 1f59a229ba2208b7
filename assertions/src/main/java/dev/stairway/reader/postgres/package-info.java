/**
 * PostgreSQL's system catalogs, read natively: one query per kind of object, whatever the number of objects.
 *
 * <p>Each class that is named for a kind holds one query. Its rows map to objects by one convention, see
 * {@code ObjectRows}. The yardstick is {@code pg_dump --schema-only}: what changes its output changes the snapshot, and
 * what does not, does not. Internal to the reader.
 */
@NullMarked
package dev.stairway.reader.postgres;

import org.jspecify.annotations.NullMarked;
