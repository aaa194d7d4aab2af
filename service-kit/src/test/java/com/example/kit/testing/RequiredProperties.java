package com.example.kit.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** Tests whether a record of properties refuses each missing value. */
final class RequiredProperties {

    private static final Map<Class<?>, Object> VALUES =
            Map.of(String.class, "value", Set.class, Set.of("value"), List.class, List.of("value"));

    private RequiredProperties() {}

    static boolean areChecked(JavaClass type) {
        var properties = type.reflect();
        return properties.isRecord()
                && Stream.of(properties.getRecordComponents()).allMatch(component -> isChecked(properties, component));
    }

    private static boolean isChecked(Class<?> properties, RecordComponent missing) {
        var prefix = properties.getAnnotation(ConfigurationProperties.class).value();
        try {
            create(properties, missing);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof IllegalStateException refused
                    && refused.getMessage() != null
                    && refused.getMessage()
                            .startsWith("%s.%s is not set"
                                    .formatted(prefix, DataObjectPropertyName.toDashedForm(missing.getName())));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create(Class<?> properties, RecordComponent missing) throws ReflectiveOperationException {
        var components = properties.getRecordComponents();
        var types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Stream.of(components)
                .map(component -> component.getName().equals(missing.getName()) ? null : value(component))
                .toArray();
        var constructor = properties.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        constructor.newInstance(values);
    }

    private static Object value(RecordComponent component) {
        var value = VALUES.get(component.getType());
        if (value == null) {
            throw new IllegalStateException(
                    "%s: add a sample of %s to RequiredProperties".formatted(component, component.getType()));
        }
        return value;
    }
}
