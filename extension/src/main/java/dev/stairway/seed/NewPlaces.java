package dev.stairway.seed;

import dev.stairway.seed.shape.ShapeTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the rows of an insertion are: as the server answers, or what is there afterwards and was not before. */
final class NewPlaces {

    private NewPlaces() {}

    /** Runs an insertion, which has an effect as a whole or none. */
    static List<List<Cell>> of(SeedTransaction transaction, ShapeTable table, String insertion) throws SQLException {
        SeedProduct product = transaction.product();
        Optional<String> returning = product.returning(table);
        if (returning.isPresent()) {
            return transaction.attemptReturning(insertion + returning.get());
        }
        Map<List<Cell>, Integer> before = new HashMap<>();
        transaction.query(product.places(table)).forEach(place -> before.merge(place, 1, Integer::sum));
        transaction.attempt(List.of(insertion));
        List<List<Cell>> added = new ArrayList<>();
        for (List<Cell> place : transaction.query(product.places(table))) {
            if (before.merge(place, -1, Integer::sum) < 0) {
                added.add(place);
            }
        }
        return added;
    }
}
