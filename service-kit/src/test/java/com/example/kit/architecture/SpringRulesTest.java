package com.example.kit.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.testing.SpringRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpringRulesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                CarelessBeans.PublicFunction.class,
                CarelessBeans.ForgottenFunction.class,
                CarelessBeans.Nameless.class
            })
    void forbidAFunctionThatIsNotAHiddenComponent(Class<?> careless) {
        refuse(careless, SpringRules::functionsAreHiddenComponents, "one class is one Lambda function");
    }

    @ParameterizedTest
    @ValueSource(classes = {CarelessBeans.PublicConfiguration.class, CarelessBeans.Settings.class})
    void forbidAConfigurationThatIsNotHidden(Class<?> careless) {
        refuse(careless, SpringRules::configurationsAreHiddenAndNotSubclassed, "keeps the rings apart");
    }

    @ParameterizedTest
    @ValueSource(classes = {CarelessBeans.ProxiedConfiguration.class, CarelessBeans.ProxiedApplication.class})
    void forbidAConfigurationThatIsSubclassed(Class<?> careless) {
        refuse(careless, SpringRules::configurationsAreHiddenAndNotSubclassed, "generated at start");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                CarelessBeans.Mutable.class,
                CarelessBeans.Unchecked.class,
                CarelessBeans.HalfChecked.class,
                CarelessBeans.Misnamed.class
            })
    void forbidAPropertyThatMayBeMissing(Class<?> careless) {
        refuse(careless, SpringRules::propertiesAreRequired, "call Property.require");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                CarelessBeans.Listens.class,
                CarelessBeans.ListensByType.class,
                CarelessBeans.RunsLater.class,
                CarelessBeans.RunsLaterAsAWhole.class,
                CarelessBeans.RunsAgain.class
            })
    void forbidWorkBetweenEvents(Class<?> careless) {
        refuse(careless, SpringRules::nothingListensOrRunsBetweenEvents, "frozen between events");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                CarelessBeans.InjectsAField.class,
                CarelessBeans.InjectsASetting.class,
                CarelessBeans.InjectsByASetter.class
            })
    void forbidInjectionBesideTheConstructor(Class<?> careless) {
        refuse(careless, SpringRules::constructorsInject, "a constructor shows");
    }

    @Test
    void allowWhatAServiceIsMadeOf() {
        var rules = rules(
                CarelessBeans.CarefulFunction.class,
                CarelessBeans.CarefulConfiguration.class,
                CarelessBeans.CarefulProperties.class,
                SampleApplication.class);

        assertThatCode(() -> {
                    rules.functionsAreHiddenComponents();
                    rules.configurationsAreHiddenAndNotSubclassed();
                    rules.propertiesAreRequired();
                    rules.nothingListensOrRunsBetweenEvents();
                    rules.constructorsInject();
                })
                .doesNotThrowAnyException();
    }

    private static void refuse(Class<?> careless, Consumer<SpringRules> rule, String because) {
        assertThatThrownBy(() -> rule.accept(rules(careless)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because)
                .hasMessageContaining(careless.getSimpleName());
    }

    private static SpringRules rules(Class<?>... only) {
        return new SpringRules(new ClassFileImporter().importClasses(only));
    }
}
