package com.example.kit.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.architecture.domain.Entangled;
import com.example.kit.architecture.domain.Plain;
import com.example.kit.architecture.domain.Protocols;
import com.example.kit.architecture.domain.Reversed;
import com.example.kit.testing.ServiceRules;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRulesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Careless.AsksForNow.class,
                Careless.AsksForToday.class,
                Careless.AsksForNowByReference.class,
                Careless.MakesAClock.class,
                Careless.MakesATickingClock.class,
                Careless.AsksForMillis.class,
                Careless.AsksForNanos.class,
                Careless.MakesADate.class
            })
    void forbidTimeThatIsNotInjected(Class<?> careless) {
        refuse(careless, ServiceRules::timeIsInjected, "ask the bean Clock");
        refuse(careless, ServiceRules::timeChanceAndSettingsAreInjected, "ask the bean Clock");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Careless.MakesARandomId.class,
                Careless.MakesAGenerator.class,
                Careless.MakesASecureGenerator.class,
                Careless.AsksForAGenerator.class,
                Careless.AsksForTheThreadsGenerator.class,
                Careless.AsksMath.class
            })
    void forbidChanceThatIsNotInjected(Class<?> careless) {
        refuse(careless, ServiceRules::chanceIsInjected, "ask the bean SecureRandom");
        refuse(careless, ServiceRules::timeChanceAndSettingsAreInjected, "ask the bean SecureRandom");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Careless.ReadsTheEnvironment.class,
                Careless.ReadsTheWholeEnvironment.class,
                Careless.ReadsAProperty.class
            })
    void forbidSettingsThatAreNotInjected(Class<?> careless) {
        refuse(careless, ServiceRules::settingsAreInjected, "ask the bean Settings");
        refuse(careless, ServiceRules::timeChanceAndSettingsAreInjected, "ask the bean Settings");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {Careless.ReadsAHeader.class, Careless.ReadsAParameterByReference.class, Careless.ReadsABody.class
            })
    void forbidRequestsThatAreReadBesideTheKit(Class<?> careless) {
        refuse(careless, ServiceRules::requestsAreReadByTheKit, "ask ApiRequest");
    }

    @ParameterizedTest
    @ValueSource(classes = {Careless.RemembersARequest.class, Careless.SharesAFormat.class, Careless.SharesAMap.class})
    void forbidStateThatRequestsShare(Class<?> careless) {
        refuse(careless, ServiceRules::requestsShareNoState, "several requests at once");
        assertThatCode(() -> rules(careless).requestsShareNoState(careless.getSimpleName()))
                .as("guarded")
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Careless.RemembersInTheThread.class,
                Careless.LeavesTheMdcSet.class,
                Careless.LeavesAProperty.class
            })
    void forbidWhatIsLeftInAThread(Class<?> careless) {
        refuse(careless, ServiceRules::nothingIsLeftInAThread, "belongs to the next one");
    }

    @Test
    void allowAClassThatKeepsNothing() {
        var rules = rules(Careless.KeepsNothing.class);

        assertThatCode(() -> {
                    rules.requestsShareNoState();
                    rules.nothingIsLeftInAThread();
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(classes = {Careless.Sleeps.class, Careless.SleepsByUnit.class, Careless.Parks.class})
    void forbidPauses(Class<?> careless) {
        refuse(careless, ServiceRules::nobodySleeps, "whoever waits is waited for");
    }

    @Test
    void forbidAnAnswerThatPassesTheEdgeBy() {
        refuse(Careless.AnswersByItself.class, ServiceRules::answersHttpAtTheEdge, "anonymous 500");
    }

    @ParameterizedTest
    @ValueSource(classes = {Entangled.class, Reversed.class})
    void forbidADomainThatKnowsMoreThanJava(Class<?> careless) {
        refuse(careless, ServiceRules::domainIsPlainJava, "outlives frameworks");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Protocols.StatusCode.class,
                Protocols.Body.class,
                Protocols.Location.class,
                Protocols.Header.class,
                Protocols.ToJson.class,
                Protocols.Address.class
            })
    void forbidADomainThatKnowsHttpOrJson(Class<?> careless) {
        refuse(careless, ServiceRules::domainIsPlainJava, "translated in the function ring");
    }

    @Test
    void forbidARequestThatCarriesWorkIntoTheDomain() {
        refuse(Protocols.Callback.class, ServiceRules::domainIsPlainJava, "a request is data");
    }

    @Test
    void allowADomainThatKnowsJavaAndItself() {
        assertThatCode(() -> rules(Plain.class).domainIsPlainJava()).doesNotThrowAnyException();
    }

    @Test
    void forbidAWayInThatAnybodyMayImport() {
        refuse(Exposed.class, ServiceRules::onlyTheDomainIsPublic, "nobody may import a way in or a way out");
    }

    @Test
    void allowPublicWhatTheDomainOffersAndWhatSpringHasToSee() {
        assertThatCode(() -> rules(Plain.class, Entangled.class, Exposed.Inner.class, SampleApplication.class)
                        .onlyTheDomainIsPublic())
                .doesNotThrowAnyException();
    }

    @Test
    void exemptTheClassThatIsThereForIt() {
        assertThatCode(() ->
                        rules(Careless.Sleeps.class, Careless.Careful.class).nobodySleeps("Sleeps"))
                .doesNotThrowAnyException();
        assertThatCode(() -> rules(Careless.MakesAClock.class, Careless.Careful.class)
                        .timeIsInjected("MakesAClock"))
                .doesNotThrowAnyException();
    }

    @Test
    void allowWhatIsAskedOfWhatIsInjected() {
        assertThatCode(() -> {
                    rules(Careless.Careful.class).timeChanceAndSettingsAreInjected();
                    rules(Careless.Careful.class).nobodySleeps();
                })
                .doesNotThrowAnyException();
    }

    private static void refuse(Class<?> careless, Consumer<ServiceRules> rule, String because) {
        assertThatThrownBy(() -> rule.accept(rules(careless)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because)
                .hasMessageContaining(careless.getSimpleName());
    }

    private static ServiceRules rules(Class<?>... only) {
        return new ServiceRules(Careless.class.getPackageName(), new ClassFileImporter().importClasses(only));
    }
}
