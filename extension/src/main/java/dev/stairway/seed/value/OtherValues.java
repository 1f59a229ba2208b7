package dev.stairway.seed.value;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/** Values of the types that are neither text, number nor time. */
final class OtherValues {

    private static final Map<String, List<String>> FEW = Map.ofEntries(
            Map.entry("bool", List.of("true", "false")),
            Map.entry("char", List.of("a", "Z")),
            Map.entry("name", List.of("one_name", "Another name")),
            Map.entry("point", List.of("(1.5,-2)", "(0,0)")),
            Map.entry("line", List.of("{1,-1,0.5}", "{0,1,2}")),
            Map.entry("lseg", List.of("[(0,0),(1,2.5)]", "[(1,1),(2,2)]")),
            Map.entry("box", List.of("(2,3.5),(0,0)", "(20,20),(10,10)")),
            Map.entry("path", List.of("((0,0),(1,1.5),(2,0))", "[(0,0),(1,1)]")),
            Map.entry("polygon", List.of("((0,0),(1,1.5),(2,0))", "((10,10),(11,11),(12,10))")),
            Map.entry("circle", List.of("<(1,-2),3.5>", "<(100,100),1>")),
            Map.entry("tsvector", List.of("'cat':1 'dog':2,5", "'größe':1A")),
            Map.entry("tsquery", List.of("'cat' & !'dog'", "'fat' <-> 'rat'")),
            Map.entry("xml", List.of("<a b=\"1\">ä<c/></a>", "<list><i>1</i></list>")),
            Map.entry("jsonpath", List.of("$.\"a\"[*]", "$")),
            Map.entry("pg_lsn", List.of("16/B374D848", "0/0")),
            Map.entry("txid_snapshot", List.of("10:20:10,14,15", "1:1:")),
            Map.entry("pg_snapshot", List.of("10:20:10,14,15", "1:1:")),
            Map.entry("hstore", List.of("\"a\"=>\"1\", \"b c\"=>NULL, \"ä\"=>\"x=>y\"", "", "\"k\"=>\"v\"")),
            Map.entry("lquery", List.of("*.a.*", "a.b")),
            Map.entry("regclass", List.of("pg_catalog.pg_class", "pg_catalog.pg_type")),
            Map.entry("regtype", List.of("integer", "text")),
            Map.entry("regproc", List.of("pg_catalog.now")),
            Map.entry("regrole", List.of("pg_monitor")),
            Map.entry("regnamespace", List.of("pg_catalog")),
            Map.entry("geometry", List.of("POINT(1 2)", "SRID=4326;POINT(1 2)")),
            Map.entry("geography", List.of("POINT(1 2)", "POINT(-3.5 4)")));

    private OtherValues() {}

    /** Values of the type with that plain name; empty when nothing is known about it. */
    static List<String> of(String type, int modifier, Wish wish) {
        return switch (type) {
            case "uuid" ->
                counted(
                        wish,
                        i -> UUID.nameUUIDFromBytes((wish.place() + '/' + i).getBytes(StandardCharsets.UTF_8))
                                .toString());
            case "json", "jsonb" -> json(wish);
            case "bytea" -> after(List.of("\\x00ff10", "\\x", "\\xdeadbeef"), wish, "\\x%06x"::formatted);
            case "inet" -> after(List.of("192.168.10.5/24", "2001:db8::1", "10.0.0.1"), wish, i -> "10.1.0." + i % 256);
            case "cidr" -> after(List.of("192.168.10.0/24", "2001:db8::/32"), wish, i -> "10." + i % 256 + ".0.0/16");
            case "macaddr" -> counted(wish, i -> "08:00:2b:01:02:%02x".formatted(i % 256));
            case "macaddr8" -> counted(wish, i -> "08:00:2b:01:02:03:04:%02x".formatted(i % 256));
            case "bit" -> bits(modifier < 0 ? 1 : modifier, wish);
            case "varbit" -> bits(modifier < 0 ? 8 : modifier, wish);
            case "ltree" -> after(List.of("top.science.physics", "top"), wish, i -> "top.n" + i);
            case "vector", "halfvec" -> counted(wish, i -> vector(modifier < 0 ? 3 : modifier, i));
            default -> FEW.getOrDefault(type, List.of());
        };
    }

    private static List<String> json(Wish wish) {
        boolean array = wish.defaultText() != null && wish.defaultText().startsWith("'[");
        if (array) {
            return after(
                    List.of("[{\"z\": 1, \"a\": null}, {\"z\": 2.50}]", "[]", "[\"ä\", \"漢字\"]"),
                    wish,
                    i -> "[" + i + "]");
        }
        return after(
                List.of(
                        "{\"z\": 1, \"a\": [1, null, {\"deep\": \"ä 漢字 🙂\"}], \"n\": null, \"t\": true}",
                        "{}",
                        "{\"price\": 12.50, \"list\": [], \"o\": {\"b\": 2, \"a\": 1}}"),
                wish,
                "{\"n\": %d}"::formatted);
    }

    private static List<String> bits(int length, Wish wish) {
        int most = length < 16 ? 1 << length : wish.count();
        return after(List.of("10".repeat(length).substring(0, length)), wish, i -> {
            String digits = Integer.toBinaryString(i % most);
            return "0".repeat(length - Math.min(length, digits.length()))
                    + digits.substring(Math.max(0, digits.length() - length));
        });
    }

    private static String vector(int dimensions, int number) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < dimensions; i++) {
            numbers.add(Double.toString((number + i) % 17 - 4.5));
        }
        return "[" + String.join(",", numbers) + "]";
    }

    private static List<String> counted(Wish wish, IntFunction<String> value) {
        return after(List.of(), wish, value);
    }

    private static List<String> after(List<String> telling, Wish wish, IntFunction<String> value) {
        Set<String> values = new LinkedHashSet<>(telling);
        for (int i = 0; values.size() < wish.count() && i < 2 * wish.count(); i++) {
            values.add(value.apply(i));
        }
        return new ArrayList<>(values);
    }
}
