package dev.stairway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTests {

    @Test
    void annotations_in_a_message_are_options_on_the_command_line() {
        assertThat(Wording.of("repair downgrade(), or declare @Irreversible(revision = \"1a\", because = \"...\")"))
                .isEqualTo("repair downgrade(), or declare --declare-irreversible 1a='...'");
        assertThat(
                        Wording.of(
                                "where env.py reads it: @Alembic(environment = \"NAME=${url}\"), @Alembic(x = \"url=${url}\") or @Alembic(options = \"name=${url}\")"))
                .isEqualTo("where env.py reads it: --env 'NAME=${url}', -x 'url=${url}' or --option 'name=${url}'");
        assertThat(Wording.of("make what it stands for: @DatabaseSetup(resource = \"...\")"))
                .isEqualTo("make what it stands for: --setup '...'");
        assertThat(Wording.of("none of these revisions is named in stairway.only"))
                .isEqualTo("none of these revisions is named in --only");
        assertThat(Wording.of("""
                        To fix:    name it: stairway.postgres.binaries=<folder>
                                   or: stairway.database=postgres:container:postgres:17
                                   or add that artifact to the test class path, for instance
                                   <dependency>
                                   </dependency>""")).isEqualTo("""
                        To fix:    name it: --set stairway.postgres.binaries=<folder>
                                   or: --database postgres:container:postgres:17""");
    }

    @Test
    void all_attributes_of_a_tools_annotation_are_options() {
        assertThat(Wording.of("name that: @Alembic(value = \"db/...\", directory = \"shop\")"))
                .isEqualTo("name that: --alembic 'db/...' --directory 'shop'");
        assertThat(Wording.of("for pieces @Alembic(environment = {\"A=${host}\", \"B=${port}\"})"))
                .isEqualTo("for pieces --env 'A=${host}' --env 'B=${port}'");
        assertThat(Wording.of("@Prisma(environment = \"URL=${url}\")")).isEqualTo("--env 'URL=${url}'");
        assertThat(Wording.of("declared: @Alembic(heads) or @Alembic(branches)"))
                .isEqualTo("declared: @Alembic(heads) or @Alembic(branches)");
    }

    @Test
    void what_is_accepted_and_where_migrations_are_are_options() {
        assertThat(Wording.of("or declare @Accepted(code = \"SW401\", revision = \"b2\", because = \"...\")"))
                .isEqualTo("or declare --accept 'SW401@b2=...'");
        assertThat(Wording.of("@Accepted(code = \"SW4\", revision = \"b2\") names no finding"))
                .isEqualTo("--accept SW4@b2 names no finding");
        assertThat(Wording.of("name the folder: @Prisma(\"path/to/prisma\")"))
                .isEqualTo("name the folder: --prisma 'path/to/prisma'");
        assertThat(Wording.of("@Alembic(\"a.ini\")")).isEqualTo("--alembic 'a.ini'");
    }

    @Test
    void what_has_no_option_stays() {
        assertThat(Wording.of("costs $1 and a \\ in @SeedData(at = \"base\", method = \"rows\")"))
                .isEqualTo("costs $1 and a \\ in @SeedData(at = \"base\", method = \"rows\")");
    }
}
