package dev.stairway.tool.alembic;

import dev.stairway.database.ConnectionUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A database's address in the form that SQLAlchemy reads. */
final class SqlAlchemyUrl {

    private SqlAlchemyUrl() {}

    /** What it begins with, before a driver: most projects know MariaDB as {@code mysql}. */
    static String scheme(ConnectionUrl url) {
        return url.product().equals("mariadb") ? "mysql" : url.product();
    }

    /** All that comes after {@code postgresql+driver://}; user, password and database are percent-encoded. A file's path is not. */
    static String rest(ConnectionUrl url) {
        if (url.isFile()) {
            return "/" + url.database();
        }
        String password = url.password().isEmpty() ? "" : ":" + encode(url.password());
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return encode(url.user()) + password + "@" + host + ":" + url.port() + "/" + encode(url.database());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
