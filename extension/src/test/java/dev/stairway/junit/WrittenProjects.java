package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.tool.ProgramRun;
import dev.stairway.walk.RevisionWalk;
import java.sql.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Classes with tests of their own, and classes that are wrong, which {@link OwnTestsTests} runs through the engine. */
final class WrittenProjects {

    static final String SOUND = "src/test/projects/sound/alembic.ini";

    private WrittenProjects() {}

    @MigrationTest
    @Alembic(SOUND)
    static class ParametersTestCase {

        static final Set<String> DATABASES = ConcurrentHashMap.newKeySet();
        private MigratedDatabase before;

        @BeforeEach
        void fill(@At("a1") MigratedDatabase database) {
            before = database;
            database.execute("insert into orders values (1); insert into orders values (2)");
        }

        @Test
        void one_test_shares_one_database_for_each_revision(
                @At("a1") MigratedDatabase database,
                @At("a1") Connection connection,
                @At("a1") DataSource source,
                MigratedDatabase head)
                throws Exception {
            assertThat(database).isSameAs(before);
            assertThat(source).isSameAs(database.dataSource());
            assertThat(connection.getCatalog()).isEqualTo(database.url().database());
            assertThat(head.applied()).extracting(Revision::id).containsExactly("a1", "b2");
            assertThat(head.url()).isNotEqualTo(database.url());
            DATABASES.add(database.url().database());
        }

        @Test
        void another_test_has_another_database(@At("a1") MigratedDatabase database) {
            assertThat(database.value("select count(*) from orders")).isEqualTo(2L);
            DATABASES.add(database.url().database());
        }

        @Test
        void a_database_is_migrated_further_and_back(@At("base") MigratedDatabase database, MigrationHistory history) {
            database.upgradeTo("head");
            assertThat(database.applied()).isEqualTo(history.revisions());
            database.downgradeTo("a1");
            assertThat(database.applied()).extracting(Revision::id).containsExactly("a1");
            database.downgradeTo("base");
            assertThat(database.value("select count(*) from pg_tables where schemaname = 'public'"))
                    .isEqualTo(1L);
        }

        @Test
        void the_tools_own_commands_are_there(@At("base") MigratedDatabase database) {
            assertThat(database.current()).isEmpty();
            database.upgradeTo("+1");
            assertThat(database.current()).containsExactly(database.show("a1"));
            database.upgradeTo("head");
            assertThat(database.current()).isEqualTo(database.heads());
            assertThat(database.show("head")).hasToString("b2 · add lines");
            database.downgradeTo("-1");
            assertThat(database.applied()).extracting(Revision::id).containsExactly("a1");
        }

        @Test
        void a_stamp_moves_the_tools_own_table_alone(@At("a1") MigratedDatabase database) {
            database.stamp("head");
            assertThat(database.applied()).extracting(Revision::id).containsExactly("a1", "b2");
            assertThat(database.value("select to_regclass('lines')")).isNull();
            database.stamp("base");
            assertThat(database.current()).isEmpty();
        }

        @Test
        void what_a_program_of_the_project_applies_is_seen(
                @At("base") MigratedDatabase database, @At("head") SchemaSnapshot head) {
            ProgramRun run = database.run("-c", """
                    import os
                    from alembic import command, config
                    url = os.environ["DATABASE_URL"].replace("%", "%%").replace("postgresql:", "postgresql+psycopg:")
                    project = config.Config("alembic.ini")
                    project.set_main_option("sqlalchemy.url", url)
                    command.upgrade(project, "head")
                    """);
            assertThat(run.succeeded()).as(run.errors()).isTrue();
            assertThat(database.current()).isEqualTo(database.heads());
            assertThat(database.schema()).isEqualTo(head);
        }

        @EachRevision
        void each_revision_has_its_walk_and_its_database(
                RevisionWalk walk, Revision revision, MigratedDatabase database) {
            assertThat(walk.revision()).isEqualTo(revision);
            assertThat(database.applied()).last().isEqualTo(revision);
            assertThat(walk.after().schema()).isNotEqualTo(walk.before().schema());
        }

        @Nested
        class Inside {

            @Test
            void a_nested_class_has_databases_too(@At("b2") MigratedDatabase database) {
                assertThat(database.query("select * from lines")).isEmpty();
            }
        }
    }

    @MigrationTest
    @Alembic(SOUND)
    static class ForgottenTestCase {}

    @MigrationTest
    @Alembic(SOUND)
    static class UnknownRevisionTestCase {
        @Test
        void asks(@At("z9") MigratedDatabase database) {}
    }

    @MigrationTest
    @Alembic(SOUND)
    @Irreversible(revision = "z9", because = "it never was")
    static class UnknownDeclarationTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(SOUND)
    @Irreversible(revision = "a1", because = " ")
    static class NoReasonTestCase implements MigrationChecks {}

    @MigrationTest
    static class NoProjectTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/nowhere/alembic.ini")
    static class NoSuchIniTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(value = "src/test/projects/common", options = "version_locations=src/test/projects/sound/versions")
    static class NoIniTestCase {

        @Test
        void the_folder_of_the_scripts_is_enough(MigrationHistory history, @At("head") MigratedDatabase database) {
            assertThat(history.revisions()).extracting(Revision::location).allMatch(place -> place.startsWith("src/"));
            assertThat(database.schema().objects()).isNotEmpty();
        }
    }

    @MigrationTest
    @Alembic(value = SOUND, options = "url")
    static class NoOptionTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(SOUND)
    @Postgres(version = "12")
    static class OldPostgresTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(SOUND)
    static class TooEarlyTestCase {
        @BeforeAll
        static void fill(MigratedDatabase database) {}

        @Test
        void anything() {}
    }

    @MigrationTest
    @Alembic(SOUND)
    static class NoRevisionHereTestCase {
        @Test
        void asks(RevisionWalk walk) {}
    }

    static class NotAMigrationTestCase {
        @EachRevision
        void asks(RevisionWalk walk) {}
    }
}
