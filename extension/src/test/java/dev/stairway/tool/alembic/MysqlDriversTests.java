package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.downgrade;
import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.reader.SchemaReader;
import dev.stairway.reader.mysql.OnEachMysql;
import dev.stairway.schema.ObjectKind;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.python.EnvironmentForTests;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each driver of Python that a project may ask for, on MariaDB and on MySQL; in an environment of its own, so only with {@code -Pmatrix}. */
@OnEachMysql
@Tag("matrix")
class MysqlDriversTests {

    private static final Set<String> ASYNC = Set.of("asyncmy", "aiomysql");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"pymysql", "mysqlconnector", "asyncmy", "aiomysql"})
    void a_project_is_run_with_the_driver_that_it_names(String driver, DatabaseServer server) {
        String ini = "[alembic]\nscript_location = %(here)s/migrations\nsqlalchemy.url = mysql+" + driver
                + "://nobody@nowhere/none\n";
        AlembicTool tool = new AlembicTool(AlembicProject.in(folder)
                .ini(ini)
                .environment(ASYNC.contains(driver) ? AlembicProject.ASYNC : AlembicProject.SYNC)
                .revision(
                        "a1",
                        "None",
                        "op.execute(f'create table t_{op.get_bind().dialect.driver} (id int, share varchar(9) default \"50%\")')",
                        "op.execute(f'drop table t_{op.get_bind().dialect.driver}')")
                .revision(
                        "b2",
                        "'a1'",
                        "op.execute('create temporary table x (id int)'); op.add_column('t_" + driver
                                + "', sa.Column('data', sa.JSON()))",
                        "op.drop_column('t_" + driver + "', 'data')")
                .settings()
                .python(EnvironmentForTests.python("requirements-mysql.txt"))
                .build());
        try (TestDatabase database = server.create("driver");
                MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "b2"));
            assertThat(SchemaReader.read(database.dataSource()).objects(ObjectKind.TABLE))
                    .extracting(table -> table.name().toString())
                    .containsExactly("alembic_version", "t_" + driver);
            succeed(session, downgrade(tool, "b2"));
            succeed(session, downgrade(tool, "a1"));
        }
    }
}
