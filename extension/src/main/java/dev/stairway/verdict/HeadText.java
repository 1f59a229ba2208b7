package dev.stairway.verdict;

import dev.stairway.diff.SchemaTextDiff;
import dev.stairway.schema.SchemaText;
import dev.stairway.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The schema at the head of a history as a text that its owners commit.
 *
 * @param database the product and its major version, such as {@code PostgreSQL 17}: another one writes definitions in its own way
 * @param text the whole text, with a head that names the database; lines end in a single line feed
 */
public record HeadText(String database, String text) {

    private static final Pattern MAJOR_VERSION = Pattern.compile("^.*? \\d+");
    private static final Pattern WRITTEN_ON = Pattern.compile("(?m)^# Database: (.*?)\\s*$");

    /** The text of what the revisions made one by one; empty when not all could be applied. */
    public static Optional<HeadText> of(Walk walk) {
        return walk.stepwiseHead().map(head -> {
            Matcher version = MAJOR_VERSION.matcher(walk.database());
            String database = version.find() ? version.group() : walk.database();
            return new HeadText(database, """
                    # The schema that all migrations make together. Written by Stairway; do not change it by hand.
                    # Database: %s

                    %s""".formatted(database, SchemaText.of(head.schema())));
        });
    }

    /** The database that a committed text is of; empty when it is this one, or the text does not say. */
    public Optional<String> otherDatabase(String committed) {
        Matcher written = WRITTEN_ON.matcher(committed);
        return written.find() && !written.group(1).equals(database) ? Optional.of(written.group(1)) : Optional.empty();
    }

    /**
     * That a committed text is not this one; empty when it is, but for line ends.
     *
     * @param committed what somebody has committed; empty when there is no such file
     * @param file its name
     */
    public Optional<Finding> against(Optional<String> committed, String file) {
        List<String> facts = new ArrayList<>(
                committed.map(before -> SchemaTextDiff.between(before, text)).orElse(List.of()));
        if (committed.isPresent() && facts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                FindingCode.COMMITTED_SCHEMA_DIFFERS,
                committed.isPresent() ? file + " is not the schema that the migrations make" : file + " is not there",
                facts,
                "when the migrations are right, run once with stairway.update=true and commit " + file));
    }
}
