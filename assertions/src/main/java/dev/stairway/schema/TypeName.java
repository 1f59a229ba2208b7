package dev.stairway.schema;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a column's type, compared by meaning and not by spelling.
 *
 * <p>{@code varchar(50)} is {@code character varying(50)}, {@code timestamptz} is {@code timestamp with time zone},
 * {@code int} and {@code int4} are {@code integer}, {@code decimal(10)} is {@code numeric(10,0)}, {@code char} is {@code
 * character(1)}; letter case outside of quotes, spaces and the number of array dimensions mean nothing to PostgreSQL,
 * so neither do they here. The length and precision are part of the type.
 *
 * @param base the canonical name without length and array brackets; with its schema where it was written
 * @param modifier the length or precision with its parentheses, or an empty string
 * @param array whether it is an array of that type
 */
public record TypeName(String base, String modifier, boolean array) {

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("int", "integer"),
            Map.entry("int4", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("int2", "smallint"),
            Map.entry("bool", "boolean"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("float", "double precision"),
            Map.entry("dec", "numeric"),
            Map.entry("decimal", "numeric"),
            Map.entry("varchar", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("char", "character"),
            Map.entry("varbit", "bit varying"),
            Map.entry("time", "time without time zone"),
            Map.entry("timetz", "time with time zone"),
            Map.entry("timestamp", "timestamp without time zone"),
            Map.entry("timestamptz", "timestamp with time zone"));

    private static final Pattern ARRAY = Pattern.compile("\\s*(\\[\\s*\\d*\\s*])+$|\\s+array$");
    private static final Pattern MODIFIER = Pattern.compile("\\s*\\(([^)]*)\\)");
    private static final Pattern OUTSIDE_QUOTES = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^\"]+");

    /**
     * The type that this text names, in any of its spellings.
     *
     * @throws IllegalArgumentException when the text is blank
     */
    public static TypeName of(String text) {
        String rest = folded(text.strip());
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("a type needs a name");
        }
        Matcher brackets = ARRAY.matcher(rest);
        boolean array = brackets.find();
        rest = array ? rest.substring(0, brackets.start()) : rest;
        Matcher parentheses = MODIFIER.matcher(rest);
        String modifier = parentheses.find() ? "(" + parentheses.group(1).replaceAll("\\s+", "") + ")" : "";
        String base = modifier.isEmpty() ? rest : parentheses.replaceFirst("");
        return canonical(base.strip(), modifier, array);
    }

    /** Whether both mean the same type; a name without a schema means the type of that name in any schema. */
    public boolean means(TypeName other) {
        return modifier.equals(other.modifier) && array == other.array && sameBase(other);
    }

    private boolean sameBase(TypeName other) {
        return base.equals(other.base) || base.endsWith("." + other.base) || other.base.endsWith("." + base);
    }

    private static TypeName canonical(String written, String modifier, boolean array) {
        String plain = written.startsWith("pg_catalog.") ? written.substring("pg_catalog.".length()) : written;
        String base = ALIASES.getOrDefault(plain, plain);
        if (modifier.isEmpty()) {
            boolean one = base.equals("character") || base.equals("bit");
            return new TypeName(base, one ? "(1)" : "", array);
        }
        if (plain.equals("float")) {
            boolean single = Integer.parseInt(modifier.substring(1, modifier.length() - 1)) <= 24;
            return new TypeName(single ? "real" : base, "", array);
        }
        boolean scaleless = base.equals("numeric") && !modifier.contains(",");
        return new TypeName(
                base.equals("bpchar") ? "character" : base, scaleless ? modifier.replace(")", ",0)") : modifier, array);
    }

    private static String folded(String text) {
        return OUTSIDE_QUOTES
                .matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().startsWith("\"")
                                ? part.group()
                                : part.group().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")));
    }

    /** The canonical spelling, as PostgreSQL shows it: {@code timestamp(3) with time zone[]}. */
    @Override
    public String toString() {
        boolean inside = !modifier.isEmpty() && (base.startsWith("time ") || base.startsWith("timestamp "));
        int word = base.indexOf(' ');
        String name = inside ? base.substring(0, word) + modifier + base.substring(word) : base + modifier;
        return array ? name + "[]" : name;
    }
}
