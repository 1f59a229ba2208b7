package dev.stairway.walk;

import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of a product whose tables themselves know the next value. */
final class NoKeySequences implements KeySequences {

    @Override
    public Map<Drawn, Position> read(Connection connection) {
        return Map.of();
    }

    @Override
    public Map<Drawn, Position> read(Connection connection, Set<QualifiedName> tables) {
        return Map.of();
    }

    @Override
    public List<StaleSequence> behind(Connection connection, Leg leg, Map<Drawn, Position> among) {
        return List.of();
    }
}
