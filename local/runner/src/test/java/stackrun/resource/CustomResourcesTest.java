package stackrun.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import stackrun.lambda.Lambda;
import stackrun.lambda.ScriptedFunctions;
import stackrun.lambda.environment.TestArtifact;
import stackrun.template.Place;
import stackrun.template.Resource;
import stackrun.template.TemplateException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The creation of custom resources and its failures, which are reported at once if no response can follow.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-requests.html">Request objects</a>
 */
@Timeout(30)
class CustomResourcesTest {

    private static final String ARN = "arn:aws:lambda:eu-west-1:000000000000:function:Make";

    @Test
    void askTheirFunctionAsCloudFormationDoes() throws Exception {
        var asked = new ArrayList<JsonNode>();
        try (var http = HttpClient.newHttpClient();
                var lambda = ScriptedFunctions.of(Map.of("Make", event -> {
                    var request = JsonMapper.shared().readTree(event);
                    asked.add(request);
                    succeed(http, request.path("ResponseURL").asString());
                    return event;
                }))) {
            create(lambda);
        }

        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.path("RequestType").asString()).isEqualTo("Create");
            assertThat(request.path("ResourceType").asString()).isEqualTo("Custom::It");
            assertThat(request.path("LogicalResourceId").asString()).isEqualTo("It");
            assertThat(request.path("StackId").asString())
                    .isEqualTo(
                            "arn:aws:cloudformation:eu-west-1:000000000000:stack/S/5dbc98dc-c983-3707-a8bd-082d1a47546e");
        });
    }

    private static void succeed(HttpClient http, String url) {
        var response = BodyPublishers.ofString("{\"Status\": \"SUCCESS\"}");
        http.sendAsync(HttpRequest.newBuilder(URI.create(url)).PUT(response).build(), BodyHandlers.discarding())
                .join();
    }

    @Test
    void sayHowTheirFunctionFailed() {
        try (var lambda = ScriptedFunctions.of(Map.of("Make", event -> {
            throw new ScriptedFunctions.Crash("no luck");
        }))) {
            assertThatThrownBy(() -> create(lambda))
                    .isInstanceOf(TemplateException.class)
                    .hasMessage("S/Resources/It: the custom resource failed: no luck");
        }
    }

    @Test
    void sayThatTheirFunctionMayNotRun() {
        try (var lambda = ScriptedFunctions.of(Map.of("Make", event -> event))) {
            lambda.define(TestArtifact.withReserved(lambda.function(ARN), 0));

            assertThatThrownBy(() -> create(lambda))
                    .isInstanceOf(TemplateException.class)
                    .hasMessage("S/Resources/It: the custom resource failed: "
                            + "its function was throttled: it may have no more environments");
        }
    }

    private static void create(Lambda lambda) throws IOException, InterruptedException {
        var empty = JsonNodeFactory.instance.objectNode();
        try (var resources = new CustomResources(lambda, Place.DEFAULT)) {
            resources.create(new Resource("S", "It", "Custom::It", empty, empty, Set.of()), ARN);
        }
    }
}
