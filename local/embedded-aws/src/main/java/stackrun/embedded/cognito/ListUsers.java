package stackrun.embedded.cognito;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code ListUsers}: pages of users in the order of their names, by one filter at most.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html">
 *     ListUsers</a>
 */
final class ListUsers {

    private static final Pattern FILTER = Pattern.compile("\\s*([\\w:]+)\\s*(\\^?=)\\s*\"((?:[^\"\\\\]|\\\\.)*)\"\\s*");

    private final Pools pools;

    ListUsers(Pools pools) {
        this.pools = pools;
    }

    Map<String, Object> list(Input input) {
        var pool = pools.required(input);
        var size = input.pageSize();
        var after = input.text("PaginationToken").orElse("");
        var found = pool.accounts().all().stream()
                .filter(account -> account.username().compareTo(after) > 0)
                .filter(filter(input.text("Filter").orElse("")))
                .limit(size + 1L)
                .toList();
        var page = found.subList(0, Math.min(size, found.size()));
        var output = new LinkedHashMap<String, Object>();
        output.put(
                "Users",
                page.stream().map(account -> UserJson.of(account, "Attributes")).toList());
        if (found.size() > size) {
            output.put("PaginationToken", page.getLast().username());
        }
        return output;
    }

    private static Predicate<Account> filter(String filter) {
        if (filter.isBlank()) {
            return account -> true;
        }
        var parts = FILTER.matcher(filter);
        if (!parts.matches()) {
            throw CognitoException.invalidParameter("Error while parsing filter: must be name = \"value\" or ^=");
        }
        var name = parts.group(1);
        var exact = parts.group(2).equals("=");
        var wanted = parts.group(3).replace("\\\"", "\"").replace("\\\\", "\\");
        return account -> {
            var value = value(account, name);
            return value != null && (exact ? value.equals(wanted) : value.startsWith(wanted));
        };
    }

    private static @Nullable String value(Account account, String name) {
        return switch (name) {
            case "username" -> account.username();
            case "sub" -> account.sub();
            case "cognito:user_status" -> account.status().name();
            case "status" -> account.enabled() ? "Enabled" : "Disabled";
            default -> account.attributes().get(name);
        };
    }
}
