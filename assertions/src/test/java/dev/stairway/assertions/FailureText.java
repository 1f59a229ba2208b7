package dev.stairway.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Compares the whole message of a failed assertion. */
final class FailureText {

    private FailureText() {}

    static void fails(ThrowingCallable assertion, String message) {
        AssertionError error = catchThrowableOfType(AssertionError.class, assertion);
        assertThat(error).as("a failure was expected").isNotNull();
        assertThat(error.getMessage().strip()).isEqualTo(message.strip());
    }
}
