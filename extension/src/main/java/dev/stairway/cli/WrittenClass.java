package dev.stairway.cli;

import dev.stairway.junit.MigrationChecks;
import dev.stairway.junit.MigrationTest;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.dynamic.scaffold.TypeValidation;

/**
 * The test class that a user of Java would have written: {@code @MigrationTest @Alembic("...") class shop implements
 * MigrationChecks}. It is made from what the command line says, so that nothing behind it knows of a command line.
 */
final class WrittenClass {

    /** What the name of a class cannot have. */
    private static final String NOT_IN_A_NAME = "[.;\\[/\\\\<>:]";

    private WrittenClass() {}

    /**
     * A class with these annotations.
     *
     * @param name how reports call it; what a class's name cannot have becomes an underscore
     */
    static Class<?> of(String name, List<Said> annotations) {
        DynamicType.Builder<?> written = new ByteBuddy()
                .with(TypeValidation.DISABLED)
                .subclass(Object.class)
                .implement(MigrationChecks.class)
                .name(name.replaceAll(NOT_IN_A_NAME, "_"))
                .annotateType(AnnotationDescription.Builder.ofType(MigrationTest.class)
                        .build());
        for (AnnotationDescription annotation : together(annotations)) {
            written = written.annotateType(annotation);
        }
        try (DynamicType.Unloaded<?> unloaded = written.make()) {
            return unloaded.load(MigrationChecks.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                    .getLoaded();
        }
    }

    /** Those that may be repeated are in their container, as a compiler puts them. */
    private static List<AnnotationDescription> together(List<Said> annotations) {
        Map<Class<? extends Annotation>, List<AnnotationDescription>> byType = new LinkedHashMap<>();
        for (Said said : annotations) {
            byType.computeIfAbsent(said.type(), type -> new ArrayList<>()).add(description(said));
        }
        List<AnnotationDescription> all = new ArrayList<>();
        byType.forEach((type, same) -> {
            Repeatable repeatable = type.getAnnotation(Repeatable.class);
            all.addAll(repeatable == null ? same : List.of(container(repeatable.value(), type, same)));
        });
        return all;
    }

    private static AnnotationDescription container(
            Class<? extends Annotation> container,
            Class<? extends Annotation> type,
            List<AnnotationDescription> contained) {
        return AnnotationDescription.Builder.ofType(container)
                .defineAnnotationArray(
                        "value",
                        TypeDescription.ForLoadedType.of(type),
                        contained.toArray(AnnotationDescription[]::new))
                .build();
    }

    private static AnnotationDescription description(Said said) {
        AnnotationDescription.Builder annotation = AnnotationDescription.Builder.ofType(said.type());
        for (Map.Entry<String, Object> attribute : said.attributes().entrySet()) {
            annotation = with(annotation, attribute.getKey(), attribute.getValue());
        }
        return annotation.build();
    }

    private static AnnotationDescription.Builder with(
            AnnotationDescription.Builder annotation, String name, Object value) {
        if (value instanceof String[] texts) {
            return annotation.defineArray(name, texts);
        }
        if (value instanceof Boolean flag) {
            return annotation.define(name, flag);
        }
        return value instanceof Integer number
                ? annotation.define(name, number)
                : annotation.define(name, (String) value);
    }
}
