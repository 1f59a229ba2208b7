package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What to do about an {@code env.py} that failed, or went to another database: where the project looks for one. */
final class Advice {

    private static final int MOST = 8;
    private static final Set<String> ALWAYS_THERE = Set.of("DATABASE_URL", "sqlalchemy.url", "script_location");

    private final JsonNode facts;
    private final AlembicSettings settings;

    Advice(JsonNode facts, AlembicSettings settings) {
        this.facts = facts;
        this.settings = settings;
    }

    /** Lines that name the next move after a connection to another database. */
    List<String> aboutTheDatabase() {
        List<Read> reads = reads();
        List<Read> names = reads.stream()
                .filter(read -> !read.kind().equals("literal") && !handedIn(read))
                .toList();
        List<Read> telling = telling(names);
        if (!telling.isEmpty()) {
            return handIn(telling);
        }
        List<String> lines = new ArrayList<>();
        if (!names.isEmpty()) {
            lines.add(readBy(names));
        }
        String literals = reads.stream()
                .filter(read -> read.kind().equals("literal"))
                .map(Read::place)
                .collect(Collectors.joining(", "));
        lines.add(
                literals.isEmpty() || !names.isEmpty()
                        ? "To fix: hand the test database's URL in where env.py reads it: @Alembic(environment = \"NAME=${url}\"),"
                                + " @Alembic(x = \"url=${url}\") or @Alembic(options = \"name=${url}\")"
                        : "To fix: the URL stands in " + literals + "; let env.py take the one that is handed in:"
                                + " config.get_main_option(\"sqlalchemy.url\") or os.environ[\"DATABASE_URL\"]");
        return lines;
    }

    /** Lines that name the next move after an error of {@code env.py}; empty when there is nothing to say. */
    List<String> aboutTheError(String expected) {
        List<String> lines = new ArrayList<>();
        Missing.of(facts).ifPresent(move -> lines.add("To fix: " + move));
        JsonNode attempt = facts.path("attempt");
        if (lines.isEmpty() && attempt.isEmpty()) {
            List<Read> unset = telling(reads().stream().filter(Read::unset).toList());
            if (!unset.isEmpty()) {
                lines.addAll(handIn(unset));
            }
        } else if (lines.isEmpty() && attempt.path("elsewhere").asBoolean()) {
            JsonNode target = attempt.path("target");
            String place = target.path("place").asText();
            lines.add("env.py tried the %s database \"%s\"%s, not the test database \"%s\""
                    .formatted(
                            target.path("product").asText(),
                            target.path("name").asText(),
                            place.isEmpty() ? "" : " on " + place,
                            expected));
            lines.addAll(aboutTheDatabase());
        }
        return lines;
    }

    private List<String> handIn(List<Read> telling) {
        return List.of(readBy(telling), "To fix: hand the test database's URL in there: " + annotation(telling));
    }

    private List<Read> telling(List<Read> names) {
        List<String> all = names.stream().map(Read::name).toList();
        return names.stream()
                .filter(read -> Handing.saysWhich(read.name(), all)
                        || (!read.kind().equals("environment")
                                && read.name().toLowerCase(Locale.ROOT).matches(".*(ur[li]|dsn)")))
                .limit(MOST)
                .toList();
    }

    private String annotation(List<Read> telling) {
        Map<String, List<String>> byKind = telling.stream()
                .collect(Collectors.groupingBy(
                        Read::kind, TreeMap::new, Collectors.mapping(Read::name, Collectors.toList())));
        String driver = facts.path("attempt").path("driver").asText();
        String url = driver.isEmpty() ? "url" : "url+" + driver;
        return byKind.entrySet().stream()
                .map(entry -> Handing.in(entry.getKey(), entry.getValue(), url, "${" + url + "}"))
                .collect(Collectors.joining(" or "));
    }

    private static String readBy(List<Read> names) {
        return "Read by the project: "
                + names.stream().limit(MOST).map(Read::shown).collect(Collectors.joining(", "))
                + (names.size() > MOST ? ", and " + (names.size() - MOST) + " more" : "");
    }

    private boolean handedIn(Read read) {
        Stream<String> names = switch (read.kind()) {
            case "environment" ->
                settings.environment().entrySet().stream()
                        .filter(variable -> Placeholders.in(variable.getValue()))
                        .map(Map.Entry::getKey);
            case "x" ->
                settings.xArguments().stream()
                        .filter(Placeholders::in)
                        .map(argument -> argument.replaceFirst("=.*", ""));
            default ->
                settings.options().stream()
                        .filter(option -> Placeholders.in(option.value()))
                        .map(ConfigOption::toString);
        };
        boolean always =
                ALWAYS_THERE.contains(read.name()) && !settings.environment().containsKey(read.name());
        return always || names.anyMatch(read.name()::equals);
    }

    private List<Read> reads() {
        return StreamSupport.stream(facts.path("reads").spliterator(), false)
                .map(read -> new Read(
                        read.path("kind").asText(),
                        read.path("name").asText(),
                        read.path("place").asText(),
                        read.path("unset").asBoolean()))
                .toList();
    }

    /** A name that the project's sources read, and the first place. */
    private record Read(String kind, String name, String place, boolean unset) {

        String shown() {
            String word = switch (kind) {
                case "environment" -> "environment variable";
                case "x" -> "-x argument";
                default -> "option";
            };
            return "%s %s (%s%s)".formatted(word, name, place, unset ? ", not set" : "");
        }
    }
}
