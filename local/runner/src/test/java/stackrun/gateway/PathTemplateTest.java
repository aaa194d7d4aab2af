package stackrun.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The paths of an API.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-request.html#setup-method-resources">Proxy resources</a>
 */
class PathTemplateTest {

    @Test
    void literalSegmentsComeBeforeParametersAndThoseBeforeTheRestOfAPath() {
        assertThat(Stream.of("/a/{rest+}", "/{id}/b", "/a/{id}", "/a", "/a/b", "/a/{id}/c")
                        .map(PathTemplate::of)
                        .sorted()
                        .map(PathTemplate::text))
                .containsExactly("/a/b", "/a/{id}/c", "/a/{id}", "/a/{rest+}", "/a", "/{id}/b");
    }

    @ParameterizedTest
    @CsvSource({
        "/orders/{id},   /orders/1,     true",
        "/orders/{id},   /orders/1/,    true",
        "/orders/{id},   /orders,       false",
        "/orders/{id},   /orders/1/all, false",
        "/orders/{id},   /stock/1,      false",
        "/files/{rest+}, /files/a/b,    true",
        "/files/{rest+}, /files,        false"
    })
    void matchesAsManySegmentsAsItHas(String template, String path, boolean matches) {
        assertThat(PathTemplate.of(template).match(path).isPresent()).isEqualTo(matches);
    }

    @Test
    void decodesAParameterOrHandsItOnAsItIs() {
        var template = PathTemplate.of("/orders/{id}");

        assertThat(template.match("/orders/a%2Fb+c")).hasValue(Map.of("id", "a/b+c"));
        assertThat(template.match("/orders/50%")).hasValue(Map.of("id", "50%"));
    }
}
