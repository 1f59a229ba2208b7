package dev.stairway.seed;

import dev.stairway.seed.shape.Check;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeType;
import dev.stairway.seed.value.Candidates;
import dev.stairway.seed.value.MinedValues;
import dev.stairway.seed.value.Wish;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The values of domains: those of the base that the server finds to fulfil the domain's conditions. */
final class DomainValues {

    private static final int COUNT = 40;

    private final SeedTransaction transaction;
    private final Shape shape;
    private final Map<Long, List<String>> known = new TreeMap<>();

    private DomainValues(SeedTransaction transaction, Shape shape) {
        this.transaction = transaction;
        this.shape = shape;
    }

    /** Values by the domain's identity, for every domain with conditions. */
    static Map<Long, List<String>> read(SeedTransaction transaction, Shape shape) throws SQLException {
        DomainValues values = new DomainValues(transaction, shape);
        for (ShapeType type : new TreeMap<>(shape.types()).values()) {
            values.add(type);
        }
        return values.known;
    }

    private void add(ShapeType type) throws SQLException {
        if (type.form() != ShapeType.Form.DOMAIN || known.containsKey(type.id())) {
            return;
        }
        add(shape.type(type.inner()));
        if (type.checks().isEmpty()) {
            return;
        }
        Wish wish = new Wish(type.text(), type.name(), false, COUNT, null, false);
        Set<String> values =
                new LinkedHashSet<>(new Candidates(shape, known).of(type.inner(), type.innerModifier(), wish));
        for (Check check : type.checks()) {
            values.addAll(MinedValues.of(check.hints(), shape.base(type.id()).name()));
        }
        known.put(type.id(), fulfilling(type, List.copyOf(values)));
    }

    private List<String> fulfilling(ShapeType domain, List<String> values) throws SQLException {
        if (values.isEmpty()) {
            return values;
        }
        List<String> rows = new ArrayList<>();
        String base = shape.base(domain.id()).text();
        for (String value : values) {
            rows.add("(%d, %s)".formatted(rows.size(), transaction.product().typed(value, base)));
        }
        String where = String.join(" and ", conditions(domain));
        String query =
                "select n from (values %s) v(n, value) where %s order by n".formatted(String.join(", ", rows), where);
        try {
            return transaction.attemptReturning(query).stream()
                    .map(row -> values.get(
                            Integer.parseInt(String.valueOf(row.get(0).text()))))
                    .toList();
        } catch (SQLException e) {
            return values; // The condition raises for some of them; inserting will tell for which.
        }
    }

    /** Those of the domain and of the domains that it is made of. */
    private List<String> conditions(ShapeType domain) {
        List<String> conditions = new ArrayList<>();
        ShapeType type = domain;
        while (type.form() == ShapeType.Form.DOMAIN) {
            type.checks().forEach(check -> conditions.add("(" + check.expression() + ") is not false"));
            type = shape.type(type.inner());
        }
        return conditions;
    }
}
