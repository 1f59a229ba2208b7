package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.downgrade;
import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.python.EnvironmentForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a step leaves in Alembic's own table, held against what Alembic's commands leave there. */
class OwnStepsTests {

    private static final String COMMANDS = """
            import sys
            import sqlalchemy as sa
            from alembic import command
            from alembic.config import Config

            config = Config("alembic.ini")
            config.set_main_option("sqlalchemy.url", sys.argv[1].replace("%", "%%"))
            engine = sa.create_engine(sys.argv[1], poolclass=sa.pool.NullPool)
            for argument in sys.argv[2:]:
                direction, target = argument.split(":")
                getattr(command, direction)(config, target)
                with engine.connect() as connection:
                    found = connection.execute(sa.text("select version_num from alembic_version order by 1"))
                    print(",".join(found.scalars()))
            """;

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void branches_merges_dependencies_and_labels_are_stepped_as_the_commands_do_it() throws Exception {
        AlembicTool tool = AlembicProject.in(folder)
                .table("a1", "None")
                .table("b1", "'a1'")
                .table("b2", "'a1'")
                .table("m1", "('b1', 'b2')")
                .file("migrations/versions/x1.py", and("x1", "None", "branch_labels = ('extra',)"))
                .file("migrations/versions/x2.py", and("x2", "'x1'", "depends_on = 'b1'"))
                .file("migrations/versions/c1.py", and("c1", "'m1'", "depends_on = 'extra'"))
                .table("c2", "'m1'")
                .tool();
        List<String> commands = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        try (MigrationSession session = tool.open(database)) {
            for (Revision revision : tool.history().revisions()) {
                commands.addAll(List.of("upgrade:" + revision.id(), back(revision), "upgrade:" + revision.id()));
                succeed(session, upgrade(tool, revision.id()));
                rows.add(versions());
                succeed(session, downgrade(tool, revision.id()));
                rows.add(versions());
                succeed(session, upgrade(tool, revision.id()));
                rows.add(versions());
            }
            assertThat(session.environmentRuns()).isEqualTo(1);
        }
        assertThat(rows).isEqualTo(commanded(LocalPostgres.newDatabase(), commands));
    }

    @Test
    void a_history_of_500_revisions() {
        AlembicProject project = AlembicProject.in(folder).table("r000", "None");
        for (int number = 1; number < 500; number++) {
            project.revision("r%03d".formatted(number), "'r%03d'".formatted(number - 1), "pass", "pass");
        }
        AlembicTool tool = project.tool();
        assertThat(tool.history().upTo("r499")).hasSize(500);
        try (MigrationSession session = tool.open(database)) {
            assertThat(session.upgradeToHead().succeeded()).isTrue();
            succeed(session, downgrade(tool, "r499"));
            succeed(session, upgrade(tool, "r499"));
            assertThat(session.current()).containsExactly("r499");
            assertThat(session.downgradeToBase().succeeded()).isTrue();
            assertThat(database.tables()).isEmpty();
        }
    }

    @Test
    void a_squash_takes_the_place_of_the_revisions_that_it_replaces() {
        AlembicTool tool = AlembicProject.in(folder)
                .file("migrations/versions/s1.py", and("s1", "None", "replaces = ('a1', 'a2', 'a3')"))
                .table("a4", "'s1'")
                .tool();
        assertThat(tool.history()).hasToString("2 revisions, head a4");
        try (MigrationSession session = tool.open(database)) {
            tool.history().revisions().forEach(revision -> succeed(session, upgrade(tool, revision.id())));
            assertThat(database.tables()).containsExactly("t_a4", "t_s1");
        }
    }

    private static String and(String id, String after, String line) {
        String create = "op.execute('create table t_" + id + " (id int)')";
        return AlembicProject.source(id, after, create, "op.execute('drop table t_" + id + "')") + "\n" + line + "\n";
    }

    /** What users write to take back exactly this revision: "one back" is ambiguous where branches were merged. */
    private static String back(Revision revision) {
        return "downgrade:" + (revision.isMerge() ? revision.parents().get(0) : revision.id() + "@-1");
    }

    private String versions() {
        return String.join(",", database.query("select version_num from alembic_version order by 1"));
    }

    private List<String> commanded(LocalPostgres.Database twin, List<String> commands)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                EnvironmentForTests.python().toString(),
                "-c",
                COMMANDS,
                Placeholders.fill("${url+psycopg}", twin.url())));
        line.addAll(commands);
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }
}
