package dev.stairway.tool.alembic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a test class hands in what a project reads: the annotation to paste, with placeholders where a name says which. */
final class Handing {

    /** What the worker calls a variable of the environment. */
    static final String ENVIRONMENT = "environment";

    /** The attributes of the annotation, by what the worker calls the place. */
    private static final Map<String, String> ATTRIBUTES =
            Map.of(ENVIRONMENT, "environment", "x", "x", "option", "options");

    private static final Pattern DATABASE = Pattern.compile(
            "(^|.*_)((?!MONGO|REDIS|COUCH|DYNAMO|INFLUX)\\w*DB|DB\\w*|PG\\w*|RDS|SQL|ALEMBIC|MIGRATIONS?)(_.*|$)"
                    + "|.*(DATABASE|POSTGRES|PSQL|SQLALCHEMY).*");

    private static final Map<Pattern, String> PARTS = parts();

    private Handing() {}

    /**
     * The annotation for these names: {@code @Alembic(environment = {"DB_HOST=${host}", "DB_PORT=${port}"})}.
     *
     * @param kind what the worker calls the place that they are read from
     * @param url the placeholder for a whole URL, without its braces
     * @param unknown the value for a name that does not say which part it is
     */
    static String in(String kind, List<String> names, String url, String unknown) {
        boolean pieces = pieces(names);
        List<String> values = names.stream()
                .map(name -> "\"" + name + "="
                        + part(name, pieces).map(part -> placeholder(part, url)).orElse(unknown) + "\"")
                .toList();
        String all = String.join(", ", values);
        return "@Alembic(%s = %s)"
                .formatted(ATTRIBUTES.getOrDefault(kind, kind), values.size() == 1 ? all : "{" + all + "}");
    }

    /** Whether a name says that it is about a database, and about which part of its address. */
    static boolean saysWhich(String name, List<String> all) {
        return part(name, pieces(all)).isPresent();
    }

    private static boolean pieces(List<String> names) {
        return names.stream()
                .anyMatch(name -> part(name, true).filter("host"::equals).isPresent());
    }

    private static Optional<String> part(String variable, boolean pieces) {
        String name = variable.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        if (!DATABASE.matcher(name).matches()) {
            return Optional.empty();
        }
        return PARTS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .map(part -> part.equals("database") && !pieces ? "url" : part);
    }

    private static String placeholder(String part, String url) {
        return "${" + (part.equals("url") ? url : part) + "}";
    }

    private static Map<Pattern, String> parts() {
        Map<Pattern, String> parts = new LinkedHashMap<>();
        parts.put(Pattern.compile(".*(URL|URI|DSN|CONN|CONNECTION|STRING|STR)"), "url");
        parts.put(Pattern.compile(".*(HOST|HOSTNAME|SERVER|ADDRESS)"), "host");
        parts.put(Pattern.compile(".*PORT"), "port");
        parts.put(Pattern.compile(".*(USER|USERNAME|LOGIN)"), "user");
        parts.put(Pattern.compile(".*(PASSWORD|PASS|PASSWD|PWD)"), "password");
        parts.put(Pattern.compile(".*(DB|DATABASE|NAME|POSTGRES|POSTGRESQL)"), "database");
        return parts;
    }
}
