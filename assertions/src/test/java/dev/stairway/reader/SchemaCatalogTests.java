package dev.stairway.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.Schema;
import schemacrawler.schema.Table;

class SchemaCatalogTests {

    private DataSource database;

    @BeforeEach
    void create() throws SQLException {
        database = TestPostgres.newDatabase();
        execute("""
                create schema other;
                create table threads (id int primary key);
                create table other.messages (id int, thread_id int references threads, check (id > 0));
                create view v as select 1 as one;
                create function f() returns int language sql as 'select 1';
                create sequence s;
                """);
    }

    private void execute(String script) throws SQLException {
        try (Connection connection = database.getConnection()) {
            TestPostgres.execute(connection, script);
        }
    }

    @Test
    void shows_the_users_own_schemas() {
        Catalog catalog = SchemaCatalog.of(database).get();
        assertThat(catalog.getTables())
                .extracting(Table::getFullName)
                .containsExactlyInAnyOrder("public.threads", "public.v", "other.messages");
        assertThat(catalog.getSchemas()).extracting(Schema::getFullName).containsExactlyInAnyOrder("other", "public");
        assertThat(catalog.getSequences()).extracting(Object::toString).containsExactly("public.s");
        assertThat(catalog.getRoutines())
                .extracting(routine -> routine.getName())
                .containsExactly("f");
        Table messages = catalog.getTables().stream()
                .filter(t -> t.getName().equals("messages"))
                .findFirst()
                .orElseThrow();
        assertThat(messages.getImportedForeignKeys()).hasSize(1);
    }

    @Test
    void crawls_once_and_only_when_asked() throws SQLException {
        SchemaCatalog catalog = SchemaCatalog.of(database);
        execute("create table late ()");
        assertThat(catalog.get().getTables()).extracting(Table::getName).contains("late");
        execute("create table later ()");
        assertThat(catalog.get()).isSameAs(catalog.get());
        assertThat(catalog.get().getTables()).extracting(Table::getName).doesNotContain("later");
    }

    @Test
    void belongs_to_its_snapshot() throws SQLException {
        SchemaCatalog early = SchemaCatalog.of(database, SchemaReader.read(database));
        SchemaCatalog late = SchemaCatalog.of(database, SchemaReader.read(database));
        Catalog crawled = early.get();
        execute("create table late ()");
        assertThat(early.get()).isSameAs(crawled);
        assertThatIllegalStateException().isThrownBy(late::get).withMessage("""
                the database has changed since the snapshot was taken, so its catalog can no longer be crawled
                To fix: call get() before the database is migrated further, or take a new snapshot""");
    }
}
