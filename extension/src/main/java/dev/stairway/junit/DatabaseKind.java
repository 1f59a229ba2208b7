package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import java.lang.annotation.Annotation;

/**
 * One kind of database that a {@link MigrationTest} can name, by an annotation or by a configuration parameter. Whoever adds one lists it
 * in {@link DatabaseKinds}.
 *
 * @param <A> its annotation; a repeatable one has a container whose {@code value} are annotations of this type
 */
interface DatabaseKind<A extends Annotation> {

    /** Its annotation. */
    Class<A> annotation();

    /** Its word in {@code stairway.database}, and the end of its own parameter {@code stairway.<word>}: {@code postgres}. */
    String word();

    /**
     * What an annotation names.
     *
     * @throws DatabaseException when there is no such database; the message need not name annotation and class
     */
    DatabaseProvider provider(A annotation, Configuration configuration);

    /**
     * What a parameter names.
     *
     * @param text what follows the word and a colon in {@code stairway.database}, or one part of the list {@code stairway.<word>}; empty
     *     for the database that is taken when nothing more is said
     * @throws DatabaseException when there is no such database; the message need not name parameter and class
     */
    DatabaseProvider provider(String text, Configuration configuration);
}
