package stackrun.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.resource.Plan;
import stackrun.resource.Planner;
import stackrun.resource.ServerAddresses;
import stackrun.template.Place;
import stackrun.template.Stack;
import stackrun.template.Stacks;
import stackrun.template.TemplateException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The origins that the templates name, as browsers write them.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin">Serialization of an origin</a>
 */
class OriginsTest {

    private static Set<String> named(String url) {
        var endpoints =
                new Endpoints("http://127.0.0.1:8080", "", "http://127.0.0.1:9090/pool", "", "", "", Map.of(), 1);
        return Origins.of(endpoints, plan(url));
    }

    private static Plan plan(String url) {
        var template = JsonMapper.shared().readTree("""
                {"Resources": {"Api": {"Type": "AWS::ApiGateway::RestApi", "Properties": {"Body": {"paths": {
                  "/a": {"options": {"x-amazon-apigateway-integration": {"type": "mock", "responses": {"default": {
                    "responseParameters": {"method.response.header.Access-Control-Allow-Origin": "'%s'"}}}}}}}}}}}}""".formatted(url));
        return new Planner(Place.DEFAULT, ServerAddresses.NOT_STARTED, false)
                .plan(Stacks.of(List.of(new Stack("S", template))));
    }

    @ParameterizedTest
    @CsvSource({
        "https://shop.example.com,            https://shop.example.com",
        "HTTPS://Shop.Example.Com/signed-in,  https://shop.example.com",
        "https://shop.example.com:443,        https://shop.example.com",
        "http://shop.example.com:80/a,        http://shop.example.com",
        "http://shop.example.com:443,         http://shop.example.com:443",
        "http://localhost:5173/?a=b,          http://localhost:5173",
        "http://my_service:5173,              http://my_service:5173",
        "http://[::1]:80,                     http://[::1]"
    })
    void areWrittenAsBrowsersWriteThem(String url, String origin) {
        assertThat(named(url)).contains(origin).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "myapp://callback", ""})
    void areNotOfAppsOrOfEverybody(String url) {
        assertThat(named(url)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "https://a b", "http:///path", "http://a:b:c"})
    void haveToBeAddresses(String url) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> named(url))
                .withMessage(
                        "S/Resources/Api/Properties/Body/paths/a/options/x-amazon-apigateway-integration/responses/default/responseParameters/method.response.header.Access-Control-Allow-Origin: must be the address of a web page, not '%s'"
                                .formatted(url));
    }

    @Test
    void areThoseOfTheRunItself() {
        assertThat(named("*"))
                .containsExactlyInAnyOrder(
                        "http://127.0.0.1:8080",
                        "http://localhost:8080",
                        "http://[::1]:8080",
                        "http://127.0.0.1:9090",
                        "http://localhost:9090",
                        "http://[::1]:9090");
    }
}
