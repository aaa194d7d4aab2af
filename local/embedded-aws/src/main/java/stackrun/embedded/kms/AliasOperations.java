package stackrun.embedded.kms;

import static stackrun.embedded.awsjson.AwsError.required;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stackrun.embedded.awsjson.AwsError;
import stackrun.embedded.awsjson.AwsJsonApi;
import stackrun.embedded.awsjson.Nothing;
import stackrun.embedded.awsjson.Range;

/** The operations on aliases, which are names for keys. */
final class AliasOperations {

    record ToKey(@Nullable String aliasName, @Nullable String targetKeyId) {}

    record OfAlias(@Nullable String aliasName) {}

    record ListAliases(
            @Nullable String keyId,
            @Nullable @Range(min = 1, max = 100) Integer limit,
            @Nullable String marker) {}

    record AliasListEntry(String aliasName, String aliasArn, String targetKeyId) {}

    record AliasList(List<AliasListEntry> aliases, boolean truncated) {}

    private static final Pattern NAME = Pattern.compile("alias/[a-zA-Z0-9/_-]{1,250}");

    private final Keys keys;

    AliasOperations(Keys keys) {
        this.keys = keys;
    }

    void addTo(AwsJsonApi api) {
        api.with("CreateAlias", ToKey.class, this::create)
                .with("UpdateAlias", ToKey.class, this::update)
                .with("DeleteAlias", OfAlias.class, this::delete)
                .with("ListAliases", ListAliases.class, this::list);
    }

    private Nothing create(ToKey request) throws AwsError, IOException {
        var name = name(request.aliasName());
        if (keys.aliases().containsKey(name)) {
            throw new AwsError(
                    "AlreadyExistsException", "An alias with the name %s already exists".formatted(keys.arn(name)));
        }
        keys.alias(name, required(request.targetKeyId(), "targetKeyId"));
        return new Nothing();
    }

    private Nothing update(ToKey request) throws AwsError, IOException {
        keys.alias(existing(request.aliasName()), required(request.targetKeyId(), "targetKeyId"));
        return new Nothing();
    }

    private Nothing delete(OfAlias request) throws AwsError, IOException {
        keys.removeAlias(existing(request.aliasName()));
        return new Nothing();
    }

    private AliasList list(ListAliases request) throws AwsError {
        var id = request.keyId() == null ? "" : keys.find(request.keyId()).id();
        return new AliasList(
                new TreeMap<>(keys.aliases())
                        .entrySet().stream()
                                .filter(alias ->
                                        id.isEmpty() || alias.getValue().equals(id))
                                .map(alias ->
                                        new AliasListEntry(alias.getKey(), keys.arn(alias.getKey()), alias.getValue()))
                                .toList(),
                false);
    }

    private String existing(@Nullable String alias) throws AwsError {
        var name = name(alias);
        if (!keys.aliases().containsKey(name)) {
            throw Keys.notFound("Alias %s is not found.".formatted(keys.arn(name)));
        }
        return name;
    }

    private static String name(@Nullable String alias) throws AwsError {
        var name = required(alias, "aliasName");
        if (!NAME.matcher(name).matches() || name.startsWith("alias/aws/")) {
            throw new AwsError("InvalidAliasNameException", "Invalid alias name " + name);
        }
        return name;
    }
}
