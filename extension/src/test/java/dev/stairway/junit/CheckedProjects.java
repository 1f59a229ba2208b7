package dev.stairway.junit;

/** Classes that {@link MigrationChecksTests} and others run through the engine: small projects with the built-in checks. */
final class CheckedProjects {

    private CheckedProjects() {}

    @MigrationTest
    @Alembic("src/test/projects/sound/alembic.ini")
    static class SoundTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/broken-middle/alembic.ini")
    static class BrokenMiddleTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/broken-middle/alembic.ini")
    @Irreversible(revision = "b2", because = "types stay")
    @Irreversible(revision = "c3", because = "a mistake")
    @Irreversible(revision = "d4", because = "amounts only grow")
    @Irreversible(revision = "e5", because = "notes stay")
    static class DeclaredTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/refusing/alembic.ini")
    static class RefusingTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/failing/alembic.ini")
    static class FailingTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/empty/alembic.ini")
    static class EmptyTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/unfinished/alembic.ini")
    static class UnfinishedTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/unfinished/alembic.ini")
    @Irreversible(revision = "f6", because = "pg_trgm has no way back")
    static class DeclaredVersionTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/losing/alembic.ini")
    static class LosingTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/losing/alembic.ini")
    @Irreversible(revision = "b2", because = "long names are not needed any more")
    @Irreversible(revision = "f6", because = "a letter that was sent is sent")
    @Irreversible(revision = "g7", because = "names are longer from now on")
    static class DeclaredLossTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/other-models/alembic.ini")
    static class OtherModelsTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/two-heads/alembic.ini")
    static class TwoHeadsTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(value = "src/test/projects/two-heads/alembic.ini", heads = 2)
    static class TwoDeclaredHeadsTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/elsewhere/alembic.ini")
    static class ElsewhereTestCase implements MigrationChecks {}

    /** The sample project's history, without the declaration that it needs. */
    @MigrationTest
    @Alembic("../sample-project/neuroagent/alembic.ini")
    static class UndeclaredNeuroagentTestCase implements MigrationChecks {}
}
