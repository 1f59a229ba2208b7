package dev.stairway.junit;

import static dev.stairway.junit.WalkAssertions.assertThat;

import dev.stairway.history.MigrationHistory;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.Walk;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The built-in checks of a {@link MigrationTest}: implement this interface to have them.
 *
 * <p>Each is written with {@link WalkAssertions} and can be overridden. A check that cannot be made is aborted with the
 * reason, never passed.
 */
public interface MigrationChecks {

    /** There are revisions, and they end in one head. Needs no database. */
    @OncePerDatabase
    default void history_is_sound(MigrationHistory history) {
        assertThat(history).isSound();
    }

    /** The revision can be applied to a database that all revisions before it made. */
    @EachRevision
    default void upgrades(RevisionWalk revision) {
        assertThat(revision).upgrades();
    }

    /** The downgrade runs, and the complete schema is what it was before the upgrade. */
    @EachRevision
    default void downgrade_restores_the_schema(RevisionWalk revision) {
        assertThat(revision).downgradeRestoresTheSchema();
    }

    /** Rows that were there before the upgrade are the same after the downgrade, in every table and column. */
    @EachRevision
    default void downgrade_preserves_data(RevisionWalk revision) {
        assertThat(revision).downgradePreservesData();
    }

    /** After its downgrade the revision can be applied again, and makes the same schema. */
    @EachRevision
    default void upgrade_repeats_after_downgrade(RevisionWalk revision) {
        assertThat(revision).upgradeRepeatsAfterDowngrade();
    }

    /** In the tool's own single commands, base → head → base → head makes the same schema as the revisions one by one. */
    @OncePerDatabase
    default void whole_history_round_trips(Walk walk) {
        assertThat(walk).roundTrips();
    }

    /** At the head no index is invalid, and no constraint has triggers that are disabled. */
    @OncePerDatabase
    default void nothing_is_invalid_at_head(Walk walk) {
        assertThat(walk).leavesNothingInvalidAtHead();
    }

    /**
     * The tool's own comparison finds no difference between the head and the models in the project's code; for Alembic what
     * {@code alembic check} says. Aborted when {@code env.py} names no models.
     */
    @OncePerDatabase
    default void models_match_the_migrations(Walk walk) {
        assertThat(walk).modelsMatchTheMigrations();
    }

    /**
     * The schema at the head is the one in the file that {@link CommittedSchema} names. A class without that annotation does not have
     * this check.
     */
    @TestTemplate
    @ExtendWith(CommittedSchemaExtension.class)
    default void head_matches_the_committed_schema(Walk walk, CommittedText committed) {
        assertThat(walk).headMatches(committed);
    }

    /** A downgrade to base leaves nothing behind but the tool's own table. */
    @OncePerDatabase
    default void nothing_is_left_at_base(Walk walk) {
        assertThat(walk).leavesNothingAtBase();
    }
}
