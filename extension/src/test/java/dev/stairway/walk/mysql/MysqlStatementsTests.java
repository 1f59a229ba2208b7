package dev.stairway.walk.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MysqlStatementsTests {

    @Test
    void statements_end_at_semicolons_outside_of_strings_names_and_comments() {
        assertThat(statements("""
                        -- first; not the end
                        insert into `a;b` values ('x;''y', "z\\";"); # and; so on
                        /* no; */ select 1;

                        -- only a comment
                        """)).containsExactly("""
                        -- first; not the end
                        insert into `a;b` values ('x;''y', "z\\";")""", """
                        # and; so on
                        /* no; */ select 1""");
    }

    @Test
    void what_a_trigger_does_is_part_of_it() {
        assertThat(statements("""
                        create trigger t before insert on a for each row
                        begin
                          if new.x > 0 then set new.x = case when new.y then 1 else 2 end; end if;
                          while new.x < 5 do begin set new.x = new.x + 1; end; end while;
                        end;
                        select case 1 when 1 then 2 end; select 3""")).hasSize(3).last().isEqualTo("select 3");
    }

    @Test
    void a_script_may_name_another_delimiter() {
        assertThat(statements("""
                        select 1;
                        delimiter //
                        create procedure p() begin select 1; select 2; end//
                        DELIMITER ;
                        select 3;
                        """))
                .containsExactly("select 1", "create procedure p() begin select 1; select 2; end", "select 3");
    }

    @Test
    void a_transaction_begins_and_ends_nothing_else() {
        assertThat(statements("begin; insert into a values (1); commit;"))
                .containsExactly("begin", "insert into a values (1)", "commit");
    }

    private static List<String> statements(String script) {
        return new MysqlStatements().statements(script);
    }
}
