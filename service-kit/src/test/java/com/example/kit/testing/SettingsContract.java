package com.example.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.lambda.SpringFunctionHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Starts each function of a service with the variables of its template, and without each of them. */
@TestInstance(Lifecycle.PER_CLASS)
public interface SettingsContract {

    /** The service's application; its functions are in the package {@code function} below. */
    Class<?> application();

    /** Through both handlers, so no function needs a variable that only others get. */
    @ParameterizedTest
    @MethodSource("functions")
    default void suffice(Class<?> function, Entry entry) {
        assertThatCode(() -> entry.cold(settings().environment(function))).doesNotThrowAnyException();
    }

    default Stream<Arguments> functions() {
        return functionClasses()
                .flatMap(function -> Stream.of(Entry.values()).map(entry -> Arguments.of(function, entry)));
    }

    @Test
    default void areThoseOfEveryFunction() {
        assertThat(settings().variables().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        functionClasses().map(FunctionClasses::definition).toList());
    }

    @ParameterizedTest
    @MethodSource("variables")
    default void areRequired(Class<?> function, String variable, String property) {
        var environment = settings().environment(function);
        environment.remove(variable);

        assertThatThrownBy(() -> new SpringFunctionHandler(environment))
                .rootCause()
                .hasMessageContaining(property)
                .hasMessageContaining(variable);
    }

    @ParameterizedTest
    @MethodSource("variables")
    default void areRefusedIfBlank(Class<?> function, String variable, String property) {
        var environment = settings().environment(function);
        environment.put(variable, " ");

        assertThatThrownBy(() -> new SpringFunctionHandler(environment))
                .rootCause()
                .hasMessageStartingWith(property)
                .hasMessageContaining("is blank");
    }

    @ParameterizedTest
    @MethodSource("variables")
    default void areRefusedIfAPlaceholderIsLeft(Class<?> function, String variable, String property) {
        var environment = settings().environment(function);
        environment.put(variable, "orders-${STAGE}");

        assertThatThrownBy(() -> new SpringFunctionHandler(environment))
                .rootCause()
                .hasMessageContaining(property)
                .hasMessageContaining("STAGE");
    }

    default Stream<Arguments> variables() {
        return settings().of(functionClasses());
    }

    private Stream<Class<?>> functionClasses() {
        return FunctionClasses.in(application().getPackageName() + ".function");
    }

    private FunctionSettings settings() {
        return FunctionSettings.of(application());
    }
}
