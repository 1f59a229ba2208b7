package dev.stairway.walk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of {@link OtherWays}.
 *
 * @param offlineWalk the history as SQL, or null when nobody asked for it
 * @param otherSchemaWalk the history in another schema, or null when nobody asked for it
 */
public record WaysSeen(
        @Nullable OfflineWalk offlineWalk, @Nullable OtherSchemaWalk otherSchemaWalk) {

    /** The history as SQL; empty when nobody asked for it. */
    public Optional<OfflineWalk> offline() {
        return Optional.ofNullable(offlineWalk);
    }

    /** The history in another schema; empty when nobody asked for it. */
    public Optional<OtherSchemaWalk> otherSchema() {
        return Optional.ofNullable(otherSchemaWalk);
    }
}
