package dev.stairway.database.container;

import dev.stairway.database.DatabaseException;

/** Whether the project has Testcontainers, which Stairway does not bring. */
final class Testcontainers {

    private static final String CLASS = "org.testcontainers.containers.GenericContainer";

    private Testcontainers() {}

    /**
     * The image, when a container can be made of it at all.
     *
     * @throws DatabaseException when Testcontainers is not on the class path, or the name is blank
     */
    static String checked(String image) {
        return checked(image, CLASS);
    }

    static String checked(String image, String needed) {
        if (image.isBlank()) {
            throw new DatabaseException("no image is named; write one with its tag, such as postgres:18");
        }
        try {
            Class.forName(needed, false, Testcontainers.class.getClassLoader());
            return image.strip();
        } catch (ClassNotFoundException e) {
            throw new DatabaseException("""
                    container %s: Testcontainers is not on the class path
                    To fix:    add org.testcontainers:testcontainers, 2.0 or later, with scope test to the project""".formatted(image), e);
        }
    }
}
