package dev.stairway.junit;

import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A test of the guard engine, which always fails, in a container that is named after the class that it is about. */
final class FailingTest extends AbstractTestDescriptor {

    private final String legacyName;
    private final String message;

    private FailingTest(UniqueId id, Class<?> about, String name, String legacyName, String message) {
        super(id, name, ClassSource.from(about));
        this.legacyName = legacyName;
        this.message = message;
    }

    /**
     * The container with the test.
     *
     * @param engine what it is to be in
     * @param segment the type of the container's part of an identifier
     * @param name the name of the test
     * @param message with which it fails
     */
    static TestDescriptor about(Class<?> about, TestDescriptor engine, String segment, String name, String message) {
        UniqueId id = engine.getUniqueId().append(segment, about.getName());
        TestDescriptor container = new FailingTest(id, about, about.getSimpleName(), about.getName(), "");
        container.addChild(new FailingTest(id.append("test", name), about, name, name, message));
        return container;
    }

    String message() {
        return message;
    }

    @Override
    public String getLegacyReportingName() {
        return legacyName;
    }

    @Override
    public Type getType() {
        return message.isEmpty() ? Type.CONTAINER : Type.TEST;
    }
}
