package com.example.kit.packing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * Finds the conditions that the classes of a package and their {@code @Bean} methods declare. The classes are read, not
 * loaded, because a bean whose condition does not hold is not among the bean definitions.
 */
record DeclaredConditions(@Nullable ClassLoader loader, Environment packing) {

    /** Conditions on the class path or on other beans, which no stage decides, and those that are recorded. */
    private static final Set<String> KNOWN = Set.of(
            "org.springframework.boot.autoconfigure.condition.OnBeanCondition",
            "org.springframework.boot.autoconfigure.condition.OnClassCondition",
            "org.springframework.boot.autoconfigure.condition.OnPropertyCondition",
            "org.springframework.context.annotation.ProfileCondition");

    Stream<FrozenCondition> in(String packageName) {
        var readers = new SimpleMetadataReaderFactory(loader);
        var pattern = "classpath*:%s/**/*.class".formatted(ClassUtils.convertClassNameToResourcePath(packageName));
        try {
            return Stream.of(new PathMatchingResourcePatternResolver(loader).getResources(pattern))
                    .flatMap(type -> of(read(readers, type)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<FrozenCondition> of(AnnotationMetadata type) {
        var methods = type.getAnnotatedMethods(Bean.class.getName()).stream()
                .flatMap(method -> of(method.getAnnotations(), type.getClassName() + "." + method.getMethodName()));
        return Stream.concat(of(type.getAnnotations(), type.getClassName()), methods);
    }

    private Stream<FrozenCondition> of(MergedAnnotations annotations, String declaredBy) {
        annotations.stream(Conditional.class).forEach(condition -> requireKnown(condition, declaredBy));
        var profiles = annotations.stream(Profile.class)
                .map(profile -> FrozenCondition.profile(profile.getStringArray("value"), declaredBy, packing));
        var properties = Stream.of(
                        annotations.stream(ConditionalOnProperty.class),
                        annotations.stream(ConditionalOnProperties.class)
                                .flatMap(
                                        all -> Stream.of(all.getAnnotationArray("value", ConditionalOnProperty.class))),
                        annotations.stream(ConditionalOnBooleanProperty.class),
                        annotations.stream(ConditionalOnBooleanProperties.class)
                                .flatMap(all ->
                                        Stream.of(all.getAnnotationArray("value", ConditionalOnBooleanProperty.class))))
                .flatMap(each -> each)
                .flatMap(property -> properties(property, declaredBy));
        return Stream.concat(profiles, properties);
    }

    private Stream<FrozenCondition> properties(MergedAnnotation<?> condition, String declaredBy) {
        var prefix = condition.getString("prefix");
        var start = prefix.isEmpty() || prefix.endsWith(".") ? prefix : prefix + ".";
        return Stream.of("value", "name")
                .flatMap(attribute -> Stream.of(condition.getStringArray(attribute)))
                .distinct()
                .map(name -> FrozenCondition.property(
                        start + name,
                        condition.getValue("havingValue").orElseThrow().toString(),
                        condition.getBoolean("matchIfMissing"),
                        declaredBy,
                        packing));
    }

    private static void requireKnown(MergedAnnotation<Conditional> condition, String declaredBy) {
        for (var decides : condition.getStringArray("value")) {
            if (!KNOWN.contains(decides)) {
                throw new IllegalStateException(
                        "@%s of %s cannot be used: Spring AOT decides it when the service is packed, and a stage that needs the other answer would be ignored. Use @Profile, @ConditionalOnProperty or a property that the bean reads"
                                .formatted(
                                        ClassUtils.getShortName(
                                                condition.getRoot().getType()),
                                        declaredBy));
            }
        }
    }

    private static AnnotationMetadata read(MetadataReaderFactory readers, Resource type) {
        try {
            return readers.getMetadataReader(type).getAnnotationMetadata();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
