package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import dev.stairway.database.container.ContainerProvider;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Classes on containers where no Docker daemon answers; aborted where one does. */
class WithoutDockerTests {

    @MigrationTest
    @Alembic("src/test/projects/broken-middle/alembic.ini")
    @Postgres(container = "postgres:18")
    static class ContainerTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(WrittenProjects.SOUND)
    @MySql
    static class MySqlTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(WrittenProjects.SOUND)
    @MySql(container = "mysql:9.4")
    @MariaDb(container = "mariadb:10.11")
    static class NamedTestCase implements MigrationChecks {}

    @BeforeEach
    void there_is_none() {
        Assumptions.assumeTrue(
                ContainerProvider.postgres("postgres:18", false).unavailable().isPresent(), "there is Docker here");
    }

    @Test
    void a_container_class_is_aborted_with_the_reason() {
        EngineRun run = EngineRun.of(Map.of(), ContainerTestCase.class);

        assertThat(run.names(ContainerTestCase.class, SUCCESSFUL)).isEmpty();
        assertThat(run.names(ContainerTestCase.class, FAILED)).isEmpty();
        assertThat(run.names(ContainerTestCase.class, ABORTED)).hasSize(25);
        assertThat(run.message(ContainerTestCase.class, "history_is_sound"))
                .startsWith(
                        "not examined: PostgreSQL, container postgres:18 cannot start: no Docker daemon answers\nTried: ")
                .contains("\nTo fix:    start Docker");
    }

    @Test
    void a_container_class_is_red_where_docker_is_required() {
        EngineRun run = EngineRun.of(Map.of("stairway.docker", "required"), ContainerTestCase.class);

        assertThat(run.names(ContainerTestCase.class, FAILED)).hasSize(1);
        assertThat(run.message(
                        ContainerTestCase.class,
                        run.names(ContainerTestCase.class, FAILED).get(0)))
                .startsWith("PostgreSQL, container postgres:18 cannot start: no Docker daemon answers");
    }

    @Test
    void a_class_on_mysql_is_aborted_with_the_reason_or_red_where_docker_is_required() {
        EngineRun run = EngineRun.of(Map.of(), MySqlTestCase.class);
        assertThat(run.names(MySqlTestCase.class, SUCCESSFUL)).isEmpty();
        assertThat(run.names(MySqlTestCase.class, FAILED)).isEmpty();
        assertThat(run.message(MySqlTestCase.class, "history_is_sound"))
                .startsWith("not examined: MySQL, container mysql:8.4 cannot start: no Docker daemon answers\nTried: ");

        EngineRun required = EngineRun.of(Map.of("stairway.docker", "required"), MySqlTestCase.class);
        assertThat(required.names(MySqlTestCase.class, FAILED)).hasSize(1);
    }

    @Test
    void images_are_named_by_annotations() {
        EngineRun run = EngineRun.of(Map.of(), NamedTestCase.class);
        assertThat(run.databases(NamedTestCase.class))
                .containsExactly("[MySQL, container mysql:9.4]", "[MariaDB, container mariadb:10.11]");
        assertThat(run.names(NamedTestCase.class, SUCCESSFUL)).isEmpty();
    }
}
