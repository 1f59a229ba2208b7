package dev.stairway.tool.postgres;

import dev.stairway.database.ConnectionUrl;
import java.util.HashMap;
import java.util.Map;

/**
 * What a server's owner says of encryption, for programs: the environment variables that {@code libpq} reads, and with it most drivers of
 * PostgreSQL.
 */
public final class ClientVariables {

    private static final Map<String, String> NAMES = Map.of("sslmode", "PGSSLMODE", "sslrootcert", "PGSSLROOTCERT");

    private ClientVariables() {}

    /** The variables for programs that connect there, with their values; empty where nothing is said. */
    public static Map<String, String> of(ConnectionUrl url) {
        Map<String, String> variables = new HashMap<>();
        NAMES.forEach((parameter, variable) -> {
            String value = url.parameters().get(parameter);
            if (value != null) {
                variables.put(variable, value);
            }
        });
        return variables;
    }
}
