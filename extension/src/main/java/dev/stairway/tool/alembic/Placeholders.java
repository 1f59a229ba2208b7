package dev.stairway.tool.alembic;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.MigrationException;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words in settings that stand for parts of the test database's address. */
final class Placeholders {

    private static final ConnectionUrl ANY = new ConnectionUrl("postgresql", "localhost", 1, "none", "none", "");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern URL = Pattern.compile("url(\\+\\w+)?");

    private Placeholders() {}

    /** @throws MigrationException when the text has an unknown placeholder; {@code where} says in what setting */
    static void check(String text, String where) {
        PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).forEach(name -> {
            if (value(name, ANY) == null) {
                throw new MigrationException("""
                        Alembic %s: unknown placeholder ${%s}
                        To fix: use ${url}, ${url+<driver>}, ${jdbc}, ${host}, ${port}, ${user}, ${password} or ${database}""".formatted(where, name));
            }
        });
    }

    /** Whether the text has a placeholder at all. */
    static boolean in(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    /** The text with every placeholder replaced. */
    static String fill(String text, ConnectionUrl url) {
        return fill(text, url, UnaryOperator.identity());
    }

    /** The text with every placeholder replaced by a value that is written as {@code form} has it. */
    static String fill(String text, ConnectionUrl url, UnaryOperator<String> form) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(form.apply(replacement(found, url))));
    }

    private static String replacement(MatchResult found, ConnectionUrl url) {
        String value = value(found.group(1), url);
        return value == null ? found.group() : value;
    }

    private static @Nullable String value(String name, ConnectionUrl url) {
        Matcher form = URL.matcher(name);
        if (form.matches()) {
            String driver = form.group(1) == null ? "" : form.group(1);
            return SqlAlchemyUrl.scheme(url) + driver + "://" + SqlAlchemyUrl.rest(url);
        }
        return switch (name) {
            case "jdbc" -> url.jdbc();
            case "host" -> url.host();
            case "port" -> Integer.toString(url.port());
            case "user" -> url.user();
            case "password" -> url.password();
            case "database" -> url.database();
            default -> null;
        };
    }
}
