package dev.stairway.scenario;

import dev.stairway.database.DatabaseServer;
import dev.stairway.scenario.Scenario.Section;
import dev.stairway.tool.alembic.AlembicSettings;
import dev.stairway.tool.alembic.AlembicTool;
import dev.stairway.tool.python.EnvironmentForTests;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import dev.stairway.walk.Walker;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes an Alembic project such as {@code alembic init} makes, and one revision after the other. */
final class ScenarioProject {

    private static final String ORDINARY = """
            op.create_table(
                "%1$s",
                sa.Column("id", sa.Integer(), primary_key=True),
                sa.Column("note", sa.String(80), nullable=False, server_default=""),
            )
            op.create_index("ix_%1$s_note", "%1$s", ["note"])""";

    private final Path folder;
    private String head = "None";

    ScenarioProject(Path folder) {
        this.folder = folder;
        copy("alembic.ini", folder.resolve("alembic.ini"));
        copy("env.py", folder.resolve("migrations/env.py"));
    }

    /** The revision before, the one with the defect or its healthy twin, and the revision after. */
    ScenarioProject add(Scenario scenario, boolean healthy) {
        add(scenario.base(), scenario.section("base"), scenario.section("base downgrade"));
        Section upgrade = healthy ? scenario.healthyUpgrade() : scenario.section("upgrade");
        Section downgrade = healthy ? scenario.healthyDowngrade() : scenario.section("downgrade");
        add(scenario.name(), upgrade, downgrade);
        return scenario.has("later")
                ? add(scenario.later(), scenario.section("later"), scenario.section("later downgrade"))
                : ordinary(scenario.later());
    }

    /** A revision that makes a table with an index and takes them back. */
    ScenarioProject ordinary(String id) {
        return add(id, ORDINARY.formatted(id), "op.drop_table(\"" + id + "\")");
    }

    private ScenarioProject add(String id, Section upgrade, Section downgrade) {
        return add(id, upgrade.source(), downgrade.source());
    }

    /** A revision after the one that was added before. */
    ScenarioProject add(String id, String upgrade, String downgrade) {
        return addAfter(head, id, upgrade, downgrade);
    }

    /** A revision after this one, as Python: {@code 'a1'}, {@code ('b1', 'b2')}, {@code None}. */
    ScenarioProject addAfter(String parents, String id, String upgrade, String downgrade) {
        String source = """
                \"""%s\"""

                import sqlalchemy as sa
                from alembic import op

                revision = "%s"
                down_revision = %s


                def upgrade():
                %s

                def downgrade():
                %s""".formatted(id.replace('_', ' '), id, parents, upgrade.indent(4), downgrade.indent(4));
        write(folder.resolve("migrations/versions/" + id + ".py"), source);
        head = "\"" + id + "\"";
        return this;
    }

    /** Another env.py: each text of the usual one is replaced by the one after it. */
    ScenarioProject environment(String... replacements) {
        Path file = folder.resolve("migrations/env.py");
        try {
            String text = Files.readString(file);
            for (int i = 0; i < replacements.length; i += 2) {
                text = text.replace(replacements[i], replacements[i + 1]);
            }
            write(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    AlembicTool tool() {
        return new AlembicTool(AlembicSettings.of(Path.of("alembic.ini"))
                .workingDirectory(folder)
                .python(EnvironmentForTests.python())
                .build());
    }

    /** Walks it. */
    Walk walk(DatabaseServer server, WalkOptions options) {
        try (AlembicTool tool = tool()) {
            return new Walker(tool, server, options).walk();
        }
    }

    private static void copy(String resource, Path file) {
        try (InputStream text = Objects.requireNonNull(ScenarioProject.class.getResourceAsStream(resource), resource)) {
            write(file, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
