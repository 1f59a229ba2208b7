package dev.stairway.tool.alembic;

import dev.stairway.tool.python.EnvironmentForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small Alembic project on disk. */
record AlembicProject(Path folder) {

    static final String SYNC = """
            from alembic import context
            from sqlalchemy import engine_from_config, pool

            config = context.config
            engine = engine_from_config(config.get_section(config.config_ini_section), poolclass=pool.NullPool)
            with engine.connect() as connection:
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    static final String ASYNC = """
            import asyncio
            from alembic import context
            from sqlalchemy import pool
            from sqlalchemy.ext.asyncio import async_engine_from_config

            config = context.config

            def migrate(connection):
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()

            async def online():
                section = config.get_section(config.config_ini_section)
                engine = async_engine_from_config(section, poolclass=pool.NullPool)
                async with engine.connect() as connection:
                    await connection.run_sync(migrate)
                await engine.dispose()

            asyncio.run(online())
            """;

    static final String OWN_TRANSACTION = SYNC.replace("engine.connect()", "engine.begin()");

    /** A project with a synchronous env.py and no revision. */
    static AlembicProject in(Path folder) {
        return new AlembicProject(folder)
                .ini("[alembic]\nscript_location = %(here)s/migrations\n")
                .environment(SYNC);
    }

    AlembicProject ini(String text) {
        return file("alembic.ini", text);
    }

    AlembicProject environment(String text) {
        return file("migrations/env.py", text);
    }

    /** A revision after the given one ({@code None}, {@code 'a1'}, {@code ('b1', 'b2')}). */
    AlembicProject revision(String id, String after, String upgrade, String downgrade) {
        return file("migrations/versions/" + id + ".py", source(id, after, upgrade, downgrade));
    }

    /** A revision that makes one table. */
    AlembicProject table(String id, String after) {
        return revision(
                id, after, "op.execute('create table t_" + id + " (id int)')", "op.execute('drop table t_" + id + "')");
    }

    AlembicProject file(String name, String text) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    AlembicProject bytes(String name, byte[] content) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    static String source(String id, String after, String upgrade, String downgrade) {
        return """
                \"""make %1$s

                More words.
                \"""
                import os, sys, time
                import sqlalchemy as sa
                from alembic import op

                revision = "%1$s"
                down_revision = %2$s


                def upgrade():
                %3$s


                def downgrade():
                %4$s
                """.formatted(
                        id,
                        after,
                        upgrade.indent(4).stripTrailing(),
                        downgrade.indent(4).stripTrailing());
    }

    AlembicSettingsBuilder settings() {
        return AlembicSettings.of(Path.of("alembic.ini"))
                .workingDirectory(folder)
                .python(EnvironmentForTests.python());
    }

    AlembicTool tool() {
        return new AlembicTool(settings().build());
    }
}
