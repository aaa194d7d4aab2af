package stackrun.embedded.cognito.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stackrun.embedded.cognito.Shop.CALLBACK;
import static stackrun.embedded.cognito.Shop.POOL;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.cognito.SignIn;
import stackrun.embedded.cognito.definition.AppClient;
import stackrun.embedded.cognito.definition.Domain;
import stackrun.embedded.cognito.definition.Group;
import stackrun.embedded.cognito.definition.OAuthFlow;
import stackrun.embedded.cognito.definition.PasswordPolicy;
import stackrun.embedded.cognito.definition.TokenValidity;
import stackrun.embedded.cognito.definition.User;
import stackrun.embedded.cognito.definition.UserPool;

class DefinitionsTest {

    private static final UserPool SHOP = UserPool.of(POOL, "shop");

    private final Definitions definitions = new Definitions(SHOP);

    @ParameterizedTest
    @ValueSource(strings = {"", "shop", "eu-west-1_", "eu-west-1_../../etc", "eu-west-1_tooLong123", "eu west_1"})
    void refuseAPoolIdThatIsNotOne(String id) {
        assertThatThrownBy(() -> UserPool.of(id, "shop"))
                .hasMessage("invalid user pool id '%s': must be <region>_<up to 9 letters and digits>", id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/callback", "http://shop.example/callback", "https://shop.example/#x", "callback"})
    void refuseACallbackThatCognitoRefuses(String url) {
        assertThatThrownBy(() -> AppClient.forPeople(POOL, "web", "Shop", url, List.of("openid")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("invalid callback URL '%s'", url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example/a?b=c", "http://localhost:1/", "http://127.0.0.1/", "shop://back"})
    void acceptACallbackThatCognitoAccepts(String url) {
        assertThat(AppClient.forPeople(POOL, "web", "Shop", url, List.of("openid"))
                        .callbackUrls())
                .containsExactly(url);
    }

    @Test
    void refuseClientsThatMixWhatCognitoKeepsApart() {
        assertThatThrownBy(() -> client(false, EnumSet.of(OAuthFlow.CLIENT_CREDENTIALS), List.of()))
                .hasMessage("app client web has no secret: client_credentials needs one");
        assertThatThrownBy(() -> client(true, EnumSet.allOf(OAuthFlow.class), List.of(CALLBACK)))
                .hasMessage("app client web allows code and client_credentials: Cognito takes them apart only");
        assertThatThrownBy(() -> client(false, EnumSet.of(OAuthFlow.CODE), List.of()))
                .hasMessage("app client web allows code: it needs a callback URL");
        assertThatThrownBy(() -> OAuthFlow.of("implicit"))
                .hasMessage("unknown OAuth flow 'implicit': must be code or client_credentials");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    4,     minutes,   1,    hours, 'invalid access token validity, 4 minutes: must be 5 minutes to 1 days'
                    25,    hours,     1,    hours, 'invalid access token validity, 25 hours: must be 5 minutes to 1 days'
                    5,     minutes,   59,   minutes, 'invalid refresh token validity, 59 minutes: must be 60 minutes to 3650 days'
                    5,     minutes,   3651, days,  'invalid refresh token validity, 3651 days: must be 60 minutes to 3650 days'
                    """)
    void refuseTokensThatLiveTooShortOrTooLong(
            int access, String accessUnit, int refresh, String refreshUnit, String message) {
        assertThatThrownBy(() -> new TokenValidity(
                        TokenValidity.Span.of(access, accessUnit),
                        TokenValidity.Span.of(1, "hours"),
                        TokenValidity.Span.of(refresh, refreshUnit)))
                .hasMessage(message);
    }

    @Test
    void refuseAUnitNoTemplateKnows() {
        assertThatThrownBy(() -> TokenValidity.Span.of(1, "weeks"))
                .hasMessage("unknown unit of token validity 'weeks': must be seconds, minutes, hours or days");
    }

    @Test
    void refuseAPolicyCognitoRefuses() {
        assertThatThrownBy(() -> new PasswordPolicy(5, true, true, true, true, 7))
                .hasMessage("invalid minimum password length 5: must be 6 to 99");
        assertThatThrownBy(() -> new PasswordPolicy(8, true, true, true, true, 0))
                .hasMessage("invalid validity of temporary passwords, 0 days: must be 1 to 365");
    }

    @Test
    void refuseWhatRefersToNothing() {
        assertThatThrownBy(() -> definitions.add(new Client(
                        AppClient.forPeople(POOL, "web", "Shop", CALLBACK, List.of("openid", "orders/read")),
                        null,
                        Instant.EPOCH)))
                .hasMessage("app client web allows the scope orders/read: define its resource server first");
        assertThatThrownBy(() -> definitions.check(user("Correct-horse-7", "analysts")))
                .hasMessage("user alice belongs to the group analysts: define the group first");
        assertThatThrownBy(() -> definitions.check(user("horse")))
                .hasMessage("the password of user alice breaks the policy: Password not long enough");
    }

    @Test
    void refuseTheSameThingTwice() {
        definitions.add(Group.of(POOL, "analysts"));

        assertThatThrownBy(() -> definitions.add(Group.of(POOL, "analysts")))
                .hasMessage("group analysts exists already in user pool eu-west-1_Shop00001");
    }

    @Test
    void belongToAPoolThatIsDefined() throws Exception {
        try (var cognito = CognitoServer.start()) {
            assertThatThrownBy(() -> cognito.define(new Domain(POOL, "shop")))
                    .hasMessage("user pool eu-west-1_Shop00001 is not defined: define it first");
            cognito.define(SHOP);
            assertThatThrownBy(() -> cognito.define(SHOP)).hasMessage("user pool eu-west-1_Shop00001 exists already");
        }
    }

    @Test
    void keepPasswordsAndSecretsToThemselves() {
        assertThat(user("Correct-horse-7").toString()).contains("alice").doesNotContain("horse");
        assertThat(new Client(client(true, Set.of(), List.of()), "s3cret", Instant.EPOCH).toString())
                .contains("web")
                .doesNotContain("s3cret");
        assertThat(new SignIn.Tokens("t0ken", "t0ken", "t0ken").toString()).doesNotContain("t0ken");
    }

    private static AppClient client(boolean secret, Set<OAuthFlow> flows, List<String> callbacks) {
        return new AppClient(
                POOL,
                "web",
                "Shop",
                secret,
                flows,
                List.of("openid"),
                callbacks,
                List.of(),
                List.of(),
                TokenValidity.DEFAULT,
                true);
    }

    private static User user(String password, String... groups) {
        return new User(POOL, "alice", new UUID(0, 1), password, Map.of(), List.of(groups), false);
    }
}
