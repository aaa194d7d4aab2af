package stackrun.embedded.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static stackrun.embedded.cognito.Shop.POOL;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html */
class ListUsersTest {

    private static Shop shop;

    @BeforeAll
    static void open() {
        shop = Shop.open();
        List.of("bob", "carol", "carol-too").forEach(shop::person);
        shop.admin("AdminDisableUser", "bob");
        shop.api("SignUp", Map.of("ClientId", Shop.WEB, "Username", "driver", "Password", Shop.PASSWORD));
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void showsEverybody() {
        assertThat(names(shop.api("ListUsers", Map.of("UserPoolId", POOL))))
                .containsExactly("alice", "bob", "carol", "carol-too", "driver");
    }

    @Test
    void showsPagesOfTheWantedSize() {
        var first = shop.api("ListUsers", Map.of("UserPoolId", POOL, "Limit", 3));
        var second = shop.api(
                "ListUsers",
                Map.of("UserPoolId", POOL, "Limit", 3, "PaginationToken", first.member("PaginationToken")));

        assertThat(names(first)).containsExactly("alice", "bob", "carol");
        assertThat(names(second)).containsExactly("carol-too", "driver");
        assertThat(second.json().has("PaginationToken")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\u0001', delimiter = '|', textBlock = """
                    username = "carol"                      | carol
                    username ^= "carol"                     | carol,carol-too
                    email="bob@example.com"                 | bob
                    status = "Disabled"                     | bob
                    cognito:user_status = "UNCONFIRMED"     | driver
                    name = "nobody"                         |
                    """)
    void showsThoseAFilterNames(String filter, String names) {
        var answer = shop.api("ListUsers", Map.of("UserPoolId", POOL, "Filter", filter));

        assertThat(String.join(",", names(answer))).isEqualTo(names == null ? "" : names);
    }

    @Test
    void refusesAFilterOrALimitItCannotRead() {
        var filter = shop.api("ListUsers", Map.of("UserPoolId", POOL, "Filter", "username = carol"));
        var limit = shop.api("ListUsers", Map.of("UserPoolId", POOL, "Limit", 61));

        assertThat(filter.member("__type")).isEqualTo("InvalidParameterException");
        assertThat(limit.member("__type")).isEqualTo("InvalidParameterException");
    }

    private static List<String> names(Answer answer) {
        return StreamSupport.stream(answer.json().path("Users").spliterator(), false)
                .map(user -> user.path("Username").stringValue())
                .toList();
    }
}
