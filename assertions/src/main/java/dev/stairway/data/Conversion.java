package dev.stairway.data;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * How a migration turns one form of a value into another, and how that is undone; on texts as the server prints them.
 *
 * <p>SQL null stays null and is never asked about. What a function is not made for it should give back as it is: then the
 * value that was found differs from it.
 */
public final class Conversion {

    /** Milliseconds since 1970 in UTC, whole or with a fraction, that become a date and time. */
    public static final Conversion EPOCH_MILLIS =
            of("milliseconds since 1970", millis -> moment(millis, 6), moment -> epoch(moment, 3));

    /** Seconds since 1970 in UTC, whole or with a fraction, that become a date and time. */
    public static final Conversion EPOCH_SECONDS =
            of("seconds since 1970", seconds -> moment(seconds, 9), moment -> epoch(moment, 0));

    private final String name;
    private final UnaryOperator<String> forward;
    private final UnaryOperator<String> back;

    private Conversion(String name, UnaryOperator<String> forward, UnaryOperator<String> back) {
        this.name = Objects.requireNonNull(name, "name");
        this.forward = Objects.requireNonNull(forward, "forward");
        this.back = Objects.requireNonNull(back, "back");
    }

    /**
     * A conversion of one's own.
     *
     * @param name what it converts from, for messages
     * @param forward gives the value after for a value before
     * @param back gives the value before for a value after
     */
    public static Conversion of(String name, UnaryOperator<String> forward, UnaryOperator<String> back) {
        return new Conversion(name, forward, back);
    }

    /** The value that this one becomes. */
    public String apply(String value) {
        return forward.apply(value);
    }

    /** The same in the other direction. */
    public Conversion inverse() {
        return new Conversion(name, back, forward);
    }

    /** What it converts from. */
    @Override
    public String toString() {
        return name;
    }

    /** The moment that lies so many units, each of ten to the {@code digits} nanoseconds, after 1970. */
    private static String moment(String count, int digits) {
        try {
            BigDecimal nanos = new BigDecimal(count.strip()).movePointRight(digits);
            BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000L));
            return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact())
                    .toString();
        } catch (NumberFormatException | ArithmeticException | DateTimeException e) {
            return count;
        }
    }

    /** Seconds since 1970, with the decimal point moved to the right. */
    private static String epoch(String moment, int moved) {
        return MomentText.parse(moment)
                .map(local -> local.toInstant(ZoneOffset.UTC))
                .map(instant -> BigDecimal.valueOf(instant.getEpochSecond())
                        .add(BigDecimal.valueOf(instant.getNano(), 9))
                        .movePointRight(moved)
                        .stripTrailingZeros()
                        .toPlainString())
                .orElse(moment);
    }
}
