package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.ModelComparison;
import dev.stairway.tool.ModelComparison.Compared;
import dev.stairway.tool.ModelComparison.NotExamined;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alembic's own comparison, with all that an env.py can configure for it. */
class ModelsTests {

    private static final String MODELS = """
            import sqlalchemy as sa
            models = sa.MetaData()
            owners = sa.Table("owners", models, sa.Column("id", sa.Integer, primary_key=True),
                sa.Column("total", sa.BigInteger), sa.Column("kind", sa.String(5), server_default="new"))
            sa.Table("pets", models, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.Text),
                sa.Column("owner", sa.Integer, sa.ForeignKey("owners.id", ondelete="CASCADE")),
                sa.UniqueConstraint("name", name="uq_pets"), sa.Index("ix_pets", sa.text("lower(name)"), "id"))
            sa.Table("news", models, sa.Column("id", sa.Integer, primary_key=True), schema="other")

            """;
    private static final String TABLES = """
            op.execute('create schema other; create table other.gone (id int)')
            op.execute('create table owners (id int primary key, total int, kind varchar(5))')
            op.execute('create table pets (id int primary key, name text, owner int, age int)')
            op.execute("comment on column pets.name is 'called'")""";

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void each_difference_is_named_as_alembic_names_it() {
        assertThat(compare(configured("target_metadata=models, include_schemas=True, compare_server_default=True")))
                .isEqualTo(new Compared(
                        List.of(
                                "add_table  other.news",
                                "remove_table  other.gone",
                                "modify_type  owners.total INTEGER → BIGINT",
                                "modify_default  owners.kind none → new",
                                "modify_comment  pets.name 'called' → none",
                                "add_index  ix_pets on pets (lower(name), id)",
                                "add_constraint  uq_pets unique (name) on pets",
                                "add_fk  pets (owner) → owners.id on delete CASCADE",
                                "remove_column  pets.age INTEGER"),
                        "alembic check"));
    }

    @Test
    void what_the_project_leaves_out_is_left_out() {
        String hook = """
                def nothing(context, revision, directives):
                    directives[:] = []

                """;
        assertThat(compare(hook + configured("target_metadata=models, process_revision_directives=nothing")))
                .isEqualTo(new Compared(List.of(), "alembic check"));
    }

    @Test
    void what_a_revision_does_to_the_models_in_memory_does_not_count() {
        ModelComparison alone = compare(configured("target_metadata=models"));
        database.execute("drop schema public, other cascade; create schema public");
        assertThat(compare(configured("target_metadata=models"), TABLES + "\nimport tables\ntables.models.clear()"))
                .isEqualTo(alone)
                .isInstanceOf(Compared.class);
    }

    @Test
    void an_error_is_no_difference() {
        String failing = "def look(thing, *rest):\n    raise ValueError('no such thing')\n\n";
        assertThat(compare(failing + configured("target_metadata=models, include_object=look")))
                .isInstanceOfSatisfying(
                        NotExamined.class,
                        unexamined -> assertThat(unexamined.reason())
                                .startsWith("Alembic's comparison fails: ValueError: no such thing\n")
                                .contains("env.py"));
    }

    private ModelComparison compare(String environment) {
        return compare(environment, TABLES);
    }

    private ModelComparison compare(String environment, String upgrade) {
        AlembicTool tool = AlembicProject.in(folder)
                .ini("[alembic]\nscript_location = %(here)s/migrations\nprepend_sys_path = .\n")
                .file("tables.py", MODELS)
                .environment("from tables import models\n" + environment)
                .revision("a1", "None", upgrade, "pass")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            return session.compareModels();
        }
    }

    private static String configured(String options) {
        return AlembicProject.SYNC.replace(
                "configure(connection=connection", "configure(connection=connection, " + options);
    }
}
