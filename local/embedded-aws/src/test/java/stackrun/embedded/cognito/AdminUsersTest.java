package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.PASSWORD;
import static stackrun.embedded.cognito.Shop.POOL;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stackrun.embedded.cognito.definition.PasswordPolicy;
import stackrun.embedded.cognito.definition.UserPool;

/** docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html and its neighbours */
class AdminUsersTest {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void areCreatedWithAPasswordTheyMustChange() {
        var answer = shop.api(
                "AdminCreateUser",
                Map.of(
                        "UserPoolId",
                        POOL,
                        "Username",
                        "bob",
                        "UserAttributes",
                        List.of(Map.of("Name", "email", "Value", "bob@example.com"))));
        var user = answer.json().path("User");

        assertThat(user.propertyNames())
                .containsExactlyInAnyOrder(
                        "Username", "Attributes", "UserCreateDate", "UserLastModifiedDate", "Enabled", "UserStatus");
        assertThat(user.path("UserStatus").stringValue()).isEqualTo("FORCE_CHANGE_PASSWORD");
        assertThat(user.path("Enabled").booleanValue()).isTrue();
        assertThat(user.path("UserCreateDate").doubleValue())
                .isEqualTo((double) shop.clock.instant().getEpochSecond());
        assertThat(user.path("Attributes").path(1).path("Value").stringValue()).isEqualTo("bob@example.com");
        assertError(
                shop.api("AdminCreateUser", Map.of("UserPoolId", POOL, "Username", "bob")),
                "UsernameExistsException",
                "User account already exists");
    }

    @Test
    void areGivenAPasswordByAnAdministrator() {
        shop.api("AdminCreateUser", Map.of("UserPoolId", POOL, "Username", "carol"));

        assertThat(setPassword("carol", "Own-horse-77", true).status()).isEqualTo(200);

        assertThat(shop.signsIn("carol", "Own-horse-77")).isTrue();
    }

    @Test
    void areGivenATemporaryPasswordUnlessItIsPermanent() {
        shop.person("driver");

        setPassword("driver", "Own-horse-77", false);

        assertThat(shop.signsIn("driver", "Own-horse-77")).isFalse();
        assertThat(shop.signsIn("driver", PASSWORD)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    Short-7,       Password not long enough
                    lower-case-7,  Password must have uppercase characters
                    UPPER-CASE-7,  Password must have lowercase characters
                    Numberless-,   Password must have numeric characters
                    Symbolless7,   Password must have symbol characters
                    """)
    void areRefusedAPasswordThatBreaksThePolicy(String password, String rule) {
        var message = "Password did not conform with policy: " + rule;

        assertError(setPassword("alice", password, true), "InvalidPasswordException", message);
        assertError(
                shop.api(
                        "AdminCreateUser",
                        Map.of("UserPoolId", POOL, "Username", "weak", "TemporaryPassword", password)),
                "InvalidPasswordException",
                message);
        assertThat(shop.signsIn("alice", PASSWORD)).isTrue();
    }

    @Test
    void areGivenAPasswordThatAWeakerPolicyAllows() {
        var pool = "eu-west-1_Weak00001";
        shop.cognito.define(new UserPool(pool, "weak", new PasswordPolicy(6, false, false, false, false, 7)));
        shop.api("AdminCreateUser", Map.of("UserPoolId", pool, "Username", "editor"));

        var answer = shop.api(
                "AdminSetUserPassword",
                Map.of("UserPoolId", pool, "Username", "editor", "Password", "horses", "Permanent", true));

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AdminSetUserPassword", "AdminAddUserToGroup"})
    void mustExist(String operation) {
        var input = new HashMap<String, Object>();
        input.put("UserPoolId", POOL);
        input.put("Username", "nobody");
        input.put("Password", PASSWORD);
        input.put("GroupName", "analysts");

        assertError(shop.api(operation, input), "UserNotFoundException", "User does not exist.");
    }

    @Test
    void joinGroups() throws Exception {
        shop.person("holder");

        addToGroup("holder", "analysts");
        addToGroup("holder", "analysts");
        addToGroup("holder", "stock-managers");

        assertThat(shop.groups("holder")).containsExactly("stock-managers", "analysts");
        assertError(addToGroup("holder", "nobles"), "ResourceNotFoundException", "Group not found.");
    }

    private static Answer setPassword(String username, String password, boolean permanent) {
        return shop.api(
                "AdminSetUserPassword",
                Map.of("UserPoolId", POOL, "Username", username, "Password", password, "Permanent", permanent));
    }

    private static Answer addToGroup(String username, String group) {
        return shop.api("AdminAddUserToGroup", Map.of("UserPoolId", POOL, "Username", username, "GroupName", group));
    }

    private static void assertError(Answer answer, String type, String message) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.member("__type")).isEqualTo(type);
        assertThat(answer.member("message")).isEqualTo(message);
    }
}
