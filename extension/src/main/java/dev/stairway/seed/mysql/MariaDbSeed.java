package dev.stairway.seed.mysql;

import dev.stairway.seed.shape.ShapeTable;
import java.util.List;
import java.util.Optional;

/** Rows for MariaDB, whose insertions return where each row is. It has no state. */
public final class MariaDbSeed extends MysqlSeed {

    /** {@inheritDoc} JSON is a text here. */
    @Override
    public String asText(String expression) {
        return "case when charset(%1$s) = 'binary' and coercibility(%1$s) = 2 then concat('\\x', lower(hex(%1$s))) else cast(%1$s as char) end"
                .formatted(expression);
    }

    @Override
    public String values(List<String> rows) {
        return "values " + String.join(", ", rows);
    }

    @Override
    public Optional<String> returning(ShapeTable table) {
        return Optional.of(" returning " + placeTexts(table));
    }
}
