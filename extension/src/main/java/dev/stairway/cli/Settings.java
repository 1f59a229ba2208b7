package dev.stairway.cli;

import dev.stairway.junit.KnownParameters;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what a file and options say about one project; what is said later overrides what was said before, or adds to it. */
final class Settings {

    /** How the names of Stairway's configuration parameters begin. */
    static final String PARAMETER = "stairway.";

    private final Map<Class<? extends Annotation>, Said> single = new LinkedHashMap<>();
    private final List<Said> repeated = new ArrayList<>();
    private final Map<String, String> parameters = new TreeMap<>(Map.of("stairway.reports", "off"));
    private @Nullable String name;

    /** An attribute of an annotation that a class has once; a list of texts is added to one that is there. */
    void say(Class<? extends Annotation> type, String attribute, Object value) {
        single.merge(type, Said.of(type, attribute, value), (before, after) -> before.and(attribute, value));
    }

    /** An annotation that a class may have several of. */
    void repeat(Said said) {
        repeated.add(said);
    }

    /** How reports call the project; null says nothing. */
    void name(@Nullable String given) {
        name = given == null ? name : given;
    }

    /** How reports call the project: as somebody has said, or as the folder of its migrations is called. */
    String name() {
        return name != null ? name : ProjectName.of(this);
    }

    /** The databases to run on, instead of those that were said before. */
    void database(List<String> databases) {
        parameter("stairway.database", databases.stream().map(Settings::inFull).collect(Collectors.joining(",")));
    }

    /** Containers and servers are PostgreSQL's where nothing else is said. */
    private static String inFull(String database) {
        return database.startsWith("container:") || database.startsWith("jdbc:postgresql:")
                ? "postgres:" + database
                : database;
    }

    /**
     * A configuration parameter.
     *
     * @throws CommandLineException when there is none of this name
     */
    void parameter(String name, String value) {
        KnownParameters.problem(List.of(name)).ifPresent(problem -> {
            throw new CommandLineException(problem);
        });
        parameters.put(name, value);
    }

    /** Whether an annotation is said. */
    boolean says(Class<? extends Annotation> type) {
        return single.containsKey(type);
    }

    /** An attribute that is said; empty when it is not. */
    Optional<Object> said(Class<? extends Annotation> type, String attribute) {
        return Optional.ofNullable(single.get(type))
                .map(said -> said.attributes().get(attribute));
    }

    /** All annotations, in no particular order but that of their repetitions. */
    List<Said> annotations() {
        List<Said> all = new ArrayList<>(single.values());
        all.addAll(repeated);
        return all;
    }

    /** The configuration parameters by name. */
    Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }
}
