package stackrun.embedded.cognito;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who belongs to which group.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminAddUserToGroup.html">
 *     AdminAddUserToGroup</a>
 */
final class AdminGroupOperations {

    private final Pools pools;

    AdminGroupOperations(Pools pools) {
        this.pools = pools;
    }

    Map<String, Object> add(Input input) {
        var target = Target.of(pools, input);
        var group = group(target.pool(), input);
        return target.change(account -> account.inGroup(group, target.pool().now()));
    }

    Map<String, Object> remove(Input input) {
        var target = Target.of(pools, input);
        var group = group(target.pool(), input);
        return target.change(account -> account.notInGroup(group, target.pool().now()));
    }

    Map<String, Object> list(Input input) {
        var target = Target.of(pools, input);
        var size = input.pageSize();
        var after = input.text("NextToken");
        var found = target.pool().definitions().groupsOf(target.account()).stream()
                .dropWhile(group -> after.isPresent() && !group.name().equals(after.get()))
                .skip(after.isPresent() ? 1 : 0)
                .toList();
        var page = found.subList(0, Math.min(size, found.size()));
        var output = new LinkedHashMap<String, Object>();
        output.put(
                "Groups", page.stream().map(group -> json(group, target.pool())).toList());
        if (found.size() > size) {
            output.put("NextToken", page.getLast().name());
        }
        return output;
    }

    private static String group(Pool pool, Input input) {
        return pool.definitions()
                .group(input.required("GroupName"))
                .map(Group::name)
                .orElseThrow(() -> CognitoException.resourceNotFound("Group not found."));
    }

    private static Map<String, Object> json(Group group, Pool pool) {
        var json = new LinkedHashMap<String, Object>();
        json.put("GroupName", group.name());
        json.put("UserPoolId", group.userPoolId());
        if (group.description() != null) {
            json.put("Description", group.description());
        }
        if (group.precedence() != null) {
            json.put("Precedence", group.precedence());
        }
        json.put("CreationDate", UserJson.timestamp(pool.created()));
        json.put("LastModifiedDate", UserJson.timestamp(pool.created()));
        return json;
    }
}
