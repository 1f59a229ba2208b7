package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.container.ContainerProvider;
import dev.stairway.database.external.ExternalProvider;

/** MySQL, as {@link MySql} and {@code stairway.mysql} name it. */
final class MySqlKind implements DatabaseKind<MySql> {

    private static final String CONTAINER = "container:";
    private static final String IMAGE = "mysql:8.4";

    @Override
    public Class<MySql> annotation() {
        return MySql.class;
    }

    @Override
    public String word() {
        return "mysql";
    }

    @Override
    public DatabaseProvider provider(MySql annotation, Configuration configuration) {
        if (annotation.url().isEmpty()) {
            return container(annotation.container(), configuration);
        }
        if (!annotation.container().isEmpty()) {
            throw new DatabaseException("only one of container and url can be given");
        }
        return ExternalProvider.mysql(annotation.url());
    }

    @Override
    public DatabaseProvider provider(String text, Configuration configuration) {
        if (text.startsWith("jdbc:")) {
            return ExternalProvider.mysql(text);
        }
        if (!text.isEmpty() && !text.startsWith(CONTAINER)) {
            throw new DatabaseException("""
                    there is no embedded MySQL\nTo fix:    name an image, such as mysql:container:mysql:%s, or a running server, mysql:jdbc:mysql://host/""".formatted(text.matches("[0-9.]+") ? text : "8.4"));
        }
        return container(text.isEmpty() ? "" : text.substring(CONTAINER.length()), configuration);
    }

    private static DatabaseProvider container(String image, Configuration configuration) {
        return ContainerProvider.mysql(image.isEmpty() ? IMAGE : image, DockerNeed.isRequired(configuration));
    }
}
