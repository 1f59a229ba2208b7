package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.walk.RevisionWalk;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Classes that name databases in every way, which {@link SeveralDatabasesTests} runs; most of their tests need no server. */
final class ClassesOnDatabases {

    private ClassesOnDatabases() {}

    /** Asks for nothing that a server is needed for. */
    interface Named {

        @OncePerDatabase
        default void runs(MigrationHistory history) {}
    }

    @MigrationTest
    @Alembic(WrittenProjects.SOUND)
    static class UnsaidTestCase implements Named {}

    @MigrationTest
    @Alembic(WrittenProjects.SOUND)
    @Postgres(version = "18")
    @Postgres(version = "13")
    static class TwoTestCase implements Named {}

    static class HeirTestCase extends TwoTestCase {}

    @Postgres(version = "16")
    static class OtherHeirTestCase extends TwoTestCase {}

    @Retention(RetentionPolicy.RUNTIME)
    @Postgres(version = "14")
    @Postgres(version = "15")
    @interface InProduction {}

    @MigrationTest
    @Alembic(WrittenProjects.SOUND)
    @InProduction
    @Postgres(version = "18")
    static class ComposedTestCase implements Named {}

    @Postgres(version = "16")
    interface OnSixteen {}

    @MigrationTest
    @Alembic(WrittenProjects.SOUND)
    static class InterfaceTestCase implements Named, OnSixteen {}

    @MigrationTest
    @Alembic(WrittenProjects.SOUND)
    @Postgres
    @Postgres(version = "17.11")
    static class TwiceTestCase implements Named {}

    @MigrationTest
    @Alembic("src/test/projects/broken-middle/alembic.ini")
    @Postgres(version = "13")
    @Postgres
    @Irreversible(revision = "b2", because = "types stay", on = "PostgreSQL 13")
    @Irreversible(revision = "d4", because = "amounts only grow", on = "postgresql")
    @Irreversible(revision = "e5", because = "notes stay", on = "PostgreSQL 1")
    static class BrokenTestCase {

        @EachRevision
        void downgrade_restores_the_schema(RevisionWalk revision) {
            WalkAssertions.assertThat(revision).downgradeRestoresTheSchema();
        }

        @OncePerDatabase
        void fails(MigratedDatabase database) {
            throw new AssertionError("it does " + database.value("show server_version_num"));
        }
    }
}
