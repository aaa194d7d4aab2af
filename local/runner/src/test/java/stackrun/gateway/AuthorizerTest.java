package stackrun.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.gateway.OpenGateway.integration;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tokens that a Cognito authorizer accepts. Every invalid token is answered with 401.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-integrate-with-cognito.html">Cognito user pools as authorizer</a>
 * @see <a href="https://repost.aws/knowledge-center/api-gateway-cognito-401-unauthorized">401 Unauthorized with a Cognito user pool</a>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorizerTest {

    private static final String PATHS = """
            "/scoped": {"get": {"security": [{"cognito": ["stock/read", "stock/admin"]}], %1$s}},
            "/signed-in": {"get": {"security": [{"cognito": []}], %1$s}},
            "/public": {"get": {%1$s}}
            """.formatted(integration("Claims"));
    private static final String SCHEMES = """
            , "components": {"securitySchemes": {"cognito": {"type": "apiKey", "name": "Authorization", "in": "header",
                "x-amazon-apigateway-authtype": "cognito_user_pools",
                "x-amazon-apigateway-authorizer": {"type": "cognito_user_pools",
                  "providerARNs": ["arn:aws:cognito-idp:eu-west-1:000000000000:userpool/%s"]}}}}
            """.formatted(OpenGateway.POOL);

    private OpenGateway gateway;

    @BeforeAll
    void open() throws Exception {
        gateway = serving(OpenGateway.open());
    }

    private static OpenGateway serving(OpenGateway gateway) {
        return gateway.withPeople().with("Claims", AuthorizerTest::claims).serving(PATHS, SCHEMES);
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    private static String claims(String event) {
        var claims = JsonMapper.shared().readTree(event).at("/requestContext/authorizer/claims");
        return JsonMapper.shared()
                .createObjectNode()
                .put("body", claims.isMissingNode() ? "nobody" : claims.toString())
                .toString();
    }

    @Test
    void letsAnAccessTokenWithOneOfTheScopesThrough() {
        var answer = get("/scoped", gateway.token("web", "stock/read"));

        assertThat(answer.statusCode()).isEqualTo(200);
        var claims = JsonMapper.shared().readTree(answer.body());
        assertThat(claims.path("cognito:groups").asString()).isEqualTo("a,b");
        assertThat(claims.path("scope").asString()).isEqualTo("stock/read");
        assertThat(claims.path("exp").asString()).matches("[A-Z][a-z]{2} [A-Z][a-z]{2} \\d{2} [\\d:]{8} UTC \\d{4}");
        assertThat(claims.values()).allMatch(claim -> claim.isString());
    }

    @Test
    void takesTheTokenWithoutTheWordBearerToo() {
        assertThat(gateway.get("/scoped", "Authorization", gateway.token("web", "stock/read"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesWhoShowsNoToken() {
        var answer = gateway.get("/scoped");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(answer.headers().firstValue("x-amzn-ErrorType")).contains("UnauthorizedException");
    }

    @Test
    void refusesATokenWithoutTheScope() {
        assertThat(get("/scoped", gateway.token("web", "stock/write")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesIdentityTokensOnlyWhereNoScopeIsAskedFor() {
        var tokens = gateway.tokens("web", "openid", "stock/read");
        var identity = Objects.requireNonNull(tokens.idToken());

        assertThat(get("/signed-in", identity).statusCode()).isEqualTo(200);
        assertThat(get("/signed-in", tokens.accessToken()).statusCode()).isEqualTo(401);
        assertThat(get("/scoped", identity).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAForgedToken() {
        var parts = gateway.token("web", "stock/read").split("\\.", -1);
        var other = gateway.token("web", "stock/write").split("\\.", -1);

        assertThat(get("/scoped", "%s.%s.%s".formatted(parts[0], parts[1], other[2]))
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/scoped", "not.a.token").statusCode()).isEqualTo(401);
    }

    @Test
    void saysThatATokenHasExpired() throws Exception {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        try (var late = serving(new OpenGateway(InstantSource.fixed(yesterday)))) {
            var answer = late.get("/scoped", "Authorization", "Bearer " + late.token("web", "stock/read"));

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo("{\"message\":\"The incoming token has expired\"}");
        }
    }

    @Test
    void refusesTheTokenOfAnotherIssuer() throws Exception {
        try (var other = OpenGateway.open().withPeople()) {
            assertThat(get("/scoped", other.token("web", "stock/read")).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void asksNobodyWhereNothingIsAskedFor() {
        assertThat(gateway.get("/public").body()).isEqualTo("nobody");
    }

    private HttpResponse<String> get(String path, String token) {
        return gateway.get(path, "Authorization", "Bearer " + token);
    }
}
