package dev.stairway.assertions;

import dev.stairway.schema.ObjectView;
import dev.stairway.schema.SqlExpression;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about every schema object: its comment, its owner and the rights on it.
 *
 * @param <S> the assertions' own type
 * @param <T> the type of the object's view
 * @param <U> the assertions that {@link #and()} leads back to
 */
public abstract class AbstractObjectAssert<S extends AbstractObjectAssert<S, T, U>, T extends ObjectView, U>
        extends AbstractFluentAssert<S, T> {

    @Nullable
    private U parent;

    AbstractObjectAssert(@Nullable T actual, Class<?> selfType) {
        super(actual, selfType);
    }

    final S under(U above) {
        parent = above;
        return myself;
    }

    /** Goes back to the assertions that led here: from a column to its table, from a table to its schema. */
    public U and() {
        return Objects.requireNonNull(parent, "these assertions were not reached from others");
    }

    /** Verifies that the comment is exactly this. */
    public S hasComment(String comment) {
        return expect(title() + " to have comment", comment, subject().comment());
    }

    /** Verifies that there is no comment. */
    public S hasNoComment() {
        return expectNone("comment", subject().comment());
    }

    /** Verifies that this role owns it. */
    public S hasOwner(String role) {
        return expect(title() + " to have owner", role, subject().owner());
    }

    /** Verifies that these rights are granted on it and no others, in any order, written as the snapshot writes them. */
    public S hasExactlyGrants(String... grants) {
        List<String> expected = Arrays.stream(grants).sorted().toList();
        return expect(
                title() + " to have exactly these grants",
                expected,
                subject().grants().stream().sorted().toList());
    }

    final String title() {
        return subject().title();
    }

    final S matches(String what, String expression, Optional<String> found) {
        boolean met =
                found.filter(text -> new SqlExpression(text).means(expression)).isPresent();
        return expect(met, title() + " " + what, expression, found);
    }

    final S isTrue(String what, boolean found) {
        return failOn(found ? Optional.empty() : Optional.of(Failure.expecting(title() + " " + what)));
    }

    final S isFalse(String what, boolean found) {
        return failOn(found ? Optional.of(Failure.expecting(title() + " not " + what)) : Optional.empty());
    }

    final S expectNone(String what, Object found) {
        boolean none = found instanceof Collection<?> many ? many.isEmpty() : found.equals(Optional.empty());
        return expect(none, title() + " to have no " + what, "none", found);
    }
}
