package com.example.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.example.kit.testing.ProxyEvent.Answer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the input that a function accepts with the parameters of its operation, by sending values at the bounds and
 * beyond.
 *
 * @param valid creates a request that is not answered 400
 */
public record ContractCheck(
        DocumentedApi api, String operation, RequestStreamHandler function, Supplier<ProxyEvent> valid) {

    /**
     * Checks that function and contract reject the same values.
     *
     * @param stricter the parameters for which the function is stricter than a schema can be, for example a cursor that
     *     it never issued; it must reject at least what the contract does
     */
    public void agreesBut(String... stricter) {
        assertThat(api.parameters(operation))
                .extracting(DocumentedParameter::name)
                .containsAll(List.of(stricter));
        for (var parameter : sentByName()) {
            var wrong = new TreeSet<String>();
            for (var probe : parameter.probes()) {
                var refused = refuses(parameter, probe);
                var allowed = parameter.allows(probe);
                if (refused == allowed && !(refused && Set.of(stricter).contains(parameter.name()))) {
                    wrong.add((refused ? "refused: " : "taken: ") + probe);
                }
            }
            assertThat(wrong).as("%s of %s", parameter.name(), operation).isEmpty();
        }
    }

    /** Checks that repeated headers and parameters, and undocumented parameters, are rejected. */
    public void readsNothingTwice() {
        var headers = Stream.concat(
                        api.takesBody(operation)
                                ? Stream.of("Authorization", "Content-Type", "Content-Encoding")
                                : Stream.of("Authorization"),
                        sentByName().stream()
                                .filter(parameter -> parameter.place().equals("header"))
                                .map(DocumentedParameter::name))
                .collect(Collectors.toSet());
        headers.forEach(name -> assertNames(name, valid.get().header(name, "1", "1")));
        sentByName().stream()
                .filter(parameter -> parameter.place().equals("query"))
                .map(DocumentedParameter::name)
                .forEach(name -> assertNames(name, valid.get().query(name, "1", "1")));
        assertNames("undocumented", valid.get().query("undocumented", "1"));
    }

    private Set<DocumentedParameter> sentByName() {
        return api.parameters(operation).stream()
                .filter(parameter -> !parameter.place().equals("path"))
                .collect(Collectors.toSet());
    }

    private boolean refuses(DocumentedParameter parameter, String value) {
        var request = valid.get();
        return names(
                parameter.name(),
                parameter.place().equals("query")
                        ? request.query(parameter.name(), value)
                        : request.header(parameter.name(), value));
    }

    private void assertNames(String name, ProxyEvent request) {
        assertThat(names(name, request)).as("%s of %s", name, operation).isTrue();
    }

    private boolean names(String name, ProxyEvent request) {
        Answer answer = api.documented(operation, request.sentTo(function));
        return answer.status() == 400 && answer.wrongField().equals(name);
    }
}
