package stackrun.embedded.awsjson;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** The ranges of the numbers in one request. */
record Ranges(List<RecordComponent> numbers) {

    /**
     * Reads the ranges from the components of a request. Only top-level components are numbers.
     *
     * @throws IllegalStateException if a number has no {@link Range}
     */
    static Ranges of(Class<?> request) {
        var numbers = Arrays.stream(request.getRecordComponents())
                .filter(component -> component.getType() == Integer.class)
                .toList();
        for (var number : numbers) {
            if (!number.isAnnotationPresent(Range.class)) {
                throw new IllegalStateException(
                        "%s of %s has no @Range".formatted(number.getName(), request.getSimpleName()));
            }
        }
        return new Ranges(numbers);
    }

    void check(Object request) throws AwsError {
        for (var number : numbers) {
            var range = number.getAnnotation(Range.class);
            if (value(request, number) instanceof Integer value && (value < range.min() || value > range.max())) {
                throw AwsError.validation(
                        "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: Member must have value %s"
                                .formatted(
                                        value,
                                        number.getName(),
                                        value < range.min()
                                                ? "greater than or equal to " + range.min()
                                                : "less than or equal to " + range.max()));
            }
        }
    }

    private static Object value(Object request, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(request);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read %s".formatted(component), e);
        }
    }
}
