package dev.stairway.database.external;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Lifetime;
import dev.stairway.database.mysql.MysqlServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * MySQL, 8 or later, and MariaDB, 10.6 or later.
 *
 * @param label the product's name
 */
record ExternalMysql(String label) implements ExternalProduct {

    @Override
    public String scheme() {
        return label.toLowerCase(Locale.ROOT);
    }

    @Override
    public int port() {
        return 3306;
    }

    /** {@inheritDoc} Everybody may use this one. */
    @Override
    public String database() {
        return "information_schema";
    }

    /** {@inheritDoc} None that concerns encryption: the drivers of tools would not know of it. */
    @Override
    public Set<String> parameters() {
        return Set.of("connectTimeout", "socketTimeout", "tcpKeepAlive");
    }

    @Override
    public Variables variables() {
        String beginning = "STAIRWAY_" + label.toUpperCase(Locale.ROOT);
        return new Variables(List.of(beginning + "_USER"), List.of(beginning + "_PASSWORD", "MYSQL_PWD"));
    }

    @Override
    public void check(ConnectionUrl login) {
        new MysqlAdmission(this, login).check();
    }

    @Override
    public DatabaseServer server(ConnectionUrl login, String how) {
        return new MysqlServer(login, how, Duration.ZERO, Lifetime.OUTLIVES_THE_RUN);
    }
}
