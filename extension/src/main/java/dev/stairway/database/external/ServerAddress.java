package dev.stairway.database.external;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is, from a JDBC URL without a password: a URL stands in files, in logs and in lists of processes.
 *
 * @param product the server's product
 * @param host host name or address; an IPv6 address in brackets
 * @param port TCP port
 * @param database the database to connect to; the product's when the URL has none
 * @param user the user that the URL names; null when it names none
 * @param parameters the URL's other parameters, which the product knows
 */
record ServerAddress(
        ExternalProduct product,
        String host,
        int port,
        String database,
        @Nullable String user,
        Map<String, String> parameters) {

    private static final Pattern URL = Pattern.compile(
            "jdbc:(?<scheme>\\w+)://(?<login>[^/]*@)?"
                    + "(?<host>\\[[0-9a-fA-F:.]+]|[^:/@,?\\[\\]]+)(?::(?<port>\\d{1,5}))?(?:/(?<database>[^?/]*))?(?:\\?(?<parameters>.*))?");

    /** @throws DatabaseException when it is no such URL; the message never has a password */
    static ServerAddress parse(ExternalProduct product, String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches() || !parts.group("scheme").equals(product.scheme())) {
            throw new DatabaseException(
                    "this is no JDBC URL of one %s server; write jdbc:%s://host:port/%s, without a password"
                            .formatted(product.label(), product.scheme(), product.database()));
        }
        String port = part(parts, "port").orElse(Integer.toString(product.port()));
        String database = part(parts, "database").orElse(product.database());
        String parameters = part(parts, "parameters").orElse("");
        String shown = "jdbc:%s://%s:%s/%s".formatted(product.scheme(), parts.group("host"), port, database);
        if (parts.group("login") != null || parameters.matches("(?i)(.*&)?[^=&]*(password|pwd|secret)[^=&]*=.*")) {
            throw new DatabaseException("""
                    the URL of %s has a login or a password in it, and URLs are seen by others
                    To fix:    name the user as %s?user=name, and set the environment variable %s""".formatted(
                    shown, shown, String.join(" or ", product.variables().password())));
        }
        Map<String, String> known = known(product, parameters, shown);
        String user = known.remove("user");
        return new ServerAddress(product, parts.group("host"), Integer.parseInt(port), database, user, known);
    }

    private static Map<String, String> known(ExternalProduct product, String parameters, String shown) {
        Map<String, String> known = new TreeMap<>();
        for (String parameter : parameters.isEmpty() ? new String[0] : parameters.split("&", -1)) {
            String[] parts = parameter.split("=", 2);
            boolean named = parts[0].equals("user") || product.parameters().contains(parts[0]);
            if (!named || parts.length == 1 || parts[1].isEmpty() || known.put(parts[0], decoded(parts[1])) != null) {
                throw new DatabaseException(
                        "the URL of %s has parameters that Stairway does not know; it knows user=name, and %s, each once and with a value"
                                .formatted(shown, String.join(", ", new TreeSet<>(product.parameters()))));
            }
        }
        return known;
    }

    private static Optional<String> part(Matcher parts, String name) {
        return Optional.ofNullable(parts.group(name))
                .filter(text -> !text.isEmpty())
                .map(text -> name.equals("database") ? decoded(text) : text);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** How to log in there, with what the environment says. */
    ConnectionUrl login(Function<String, @Nullable String> environment) {
        String name = Optional.ofNullable(user)
                .or(() -> first(environment, product.variables().user()))
                .orElseGet(() -> System.getProperty("user.name"));
        String password = first(environment, product.variables().password()).orElse("");
        return new ConnectionUrl(product.scheme(), host, port, database, name, password, parameters);
    }

    private static Optional<String> first(Function<String, @Nullable String> environment, List<String> names) {
        return names.stream()
                .flatMap(name -> Stream.ofNullable(environment.apply(name)))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Host and port. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
