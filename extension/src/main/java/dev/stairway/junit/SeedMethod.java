package dev.stairway.junit;

import dev.stairway.walk.SqlAction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A test class's own method that writes rows.
 *
 * @param method static, with a connection as its only parameter
 */
record SeedMethod(Method method) implements SqlAction {

    /**
     * The method of this name.
     *
     * @throws IllegalArgumentException when there is none, or it is of another shape
     */
    static SeedMethod of(Class<?> testClass, String name) {
        List<Method> named = ReflectionSupport.findMethods(
                testClass, method -> method.getName().equals(name), HierarchyTraversalMode.BOTTOM_UP);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("names a method that is not there\nTo fix:    write: " + shape(name));
        }
        return named.stream()
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Connection.class}))
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .findFirst()
                .map(SeedMethod::new)
                .orElseThrow(() -> new IllegalArgumentException(
                        "names a method of another shape\nTo fix:    make it: " + shape(name)));
    }

    private static String shape(String name) {
        return "static void " + name + "(java.sql.Connection connection) throws java.sql.SQLException";
    }

    @Override
    public void run(Connection connection) throws Exception {
        method.setAccessible(true);
        try {
            method.invoke(null, connection);
        } catch (InvocationTargetException e) {
            throw exception(e.getTargetException());
        }
    }

    /** A failed assertion is as good a reason not to go on with these rows as an exception. */
    private static Exception exception(Throwable cause) {
        if (cause instanceof VirtualMachineError fatal) {
            throw fatal;
        }
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause.toString(), cause);
    }
}
