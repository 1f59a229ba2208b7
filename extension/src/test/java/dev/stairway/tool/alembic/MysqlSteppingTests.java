package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.downgrade;
import static dev.stairway.tool.alembic.SteppingTests.failure;
import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.mysql.MariaDbServer;
import dev.stairway.reader.mysql.OnEachMysql;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.SchemaObject;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.ToolFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alembic on MariaDB and MySQL: only the test's own database is touched, and what a step sets in the session does not reach the next. */
@OnEachMysql
@Tag("slow")
class MysqlSteppingTests {

    private static final String READING = AlembicProject.SYNC
            .replace("engine_from_config, pool", "create_engine, pool")
            .replace(
                    "engine_from_config(config.get_section(config.config_ini_section)",
                    "create_engine(os.environ['APP_DB']")
            .replace("from alembic import context", "import os\nfrom alembic import context");

    @TempDir
    Path folder;

    @Test
    void an_env_py_that_goes_to_another_database_is_refused_before_anything_is_run(DatabaseServer server) {
        try (TestDatabase database = server.create("alembic");
                TestDatabase production = server.create("production")) {
            AlembicTool tool = new AlembicTool(AlembicProject.in(folder)
                    .table("a1", "None")
                    .environment(READING)
                    .settings()
                    .environment("APP_DB", Placeholders.fill("${url+pymysql}", production.url()))
                    .build());
            try (MigrationSession session = tool.open(database)) {
                ToolFailure failure = failure(session.apply(upgrade(tool, "a1")));
                assertThat(failure.type()).isEqualTo("wrong database");
                assertThat(failure.message())
                        .startsWith(
                                "env.py is connected to the database \"%s\", not to the test database \"%s\"; nothing was run."
                                        .formatted(
                                                production.url().database(),
                                                database.url().database()));
            }
            assertThat(SchemaReader.read(production.dataSource()).isEmpty()).isTrue();
        }
    }

    @Test
    void projects_know_such_a_database_as_mysql_unless_they_say_mariadb(DatabaseServer server) {
        String look =
                "op.execute(f'create table t_{op.get_context().dialect.name}_{op.get_bind().dialect.driver} (id int)')";
        String ini = "[alembic]\nscript_location = %(here)s/migrations\n";
        // SQLAlchemy takes no MySQL for a MariaDB.
        List<String> said = MariaDbServer.isMariaDb(server)
                ? List.of("", "sqlalchemy.url = mariadb+pymysql://nobody@nowhere/none\n")
                : List.of("");
        for (String own : said) {
            try (TestDatabase database = server.create("alembic")) {
                AlembicTool tool = AlembicProject.in(folder)
                        .ini(ini + own)
                        .revision("a1", "None", look, "pass")
                        .tool();
                try (MigrationSession session = tool.open(database)) {
                    succeed(session, upgrade(tool, "a1"));
                }
                assertThat(tables(database))
                        .containsExactly("alembic_version", own.isEmpty() ? "t_mysql_pymysql" : "t_mariadb_pymysql");
            }
        }
    }

    @Test
    void settings_and_temporary_tables_of_a_step_do_not_reach_the_next(DatabaseServer server) {
        AlembicTool tool = AlembicProject.in(folder)
                .revision(
                        "a1",
                        "None",
                        "op.execute(\"set session sql_mode = 'ANSI_QUOTES', foreign_key_checks = 0\");"
                                + " op.execute('create temporary table later (id int)')",
                        "pass")
                .revision(
                        "b2",
                        "'a1'",
                        "op.execute('create table later (id int)');"
                                + " op.execute(f'create table t{op.get_bind().exec_driver_sql(\"select @@foreign_key_checks\").scalar()} (id int)');"
                                + " op.execute('create table modes (mode varchar(200) default \"quoted\")')",
                        "op.execute('drop table later, t1, modes')")
                .tool();
        try (TestDatabase database = server.create("alembic");
                MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "b2"));
            assertThat(tables(database)).containsExactly("alembic_version", "later", "modes", "t1");
            succeed(session, downgrade(tool, "b2"));
            assertThat(tables(database)).containsExactly("alembic_version");
        }
    }

    private static List<String> tables(TestDatabase database) {
        return SchemaReader.read(database.dataSource()).objects(ObjectKind.TABLE).stream()
                .map(SchemaObject::name)
                .map(Object::toString)
                .toList();
    }
}
