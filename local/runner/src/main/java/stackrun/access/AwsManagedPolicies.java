package stackrun.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import stackrun.embedded.access.RolePolicies.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * AWS's own managed policies for roles of functions, as AWS documents them.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/permissions-managed-policies.html">AWS managed policies in the
 *     execution role</a>
 * @see <a href="https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html">AWS managed policy
 *     reference</a>
 */
public final class AwsManagedPolicies {

    private static final SortedMap<String, Document> ALL = read();

    private AwsManagedPolicies() {}

    private static SortedMap<String, Document> read() {
        var all = new TreeMap<String, Document>();
        try (var resource = AwsManagedPolicies.class.getResourceAsStream("aws-managed-policies.json")) {
            JsonMapper.shared()
                    .readTree(resource)
                    .properties()
                    .forEach(policy -> all.put(
                            policy.getKey(),
                            new Document(
                                    policy.getKey().substring(policy.getKey().lastIndexOf('/') + 1),
                                    policy.getValue().toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** @param arn {@code arn:aws:iam::aws:policy/…} */
    static Optional<Document> find(String arn) {
        return Optional.ofNullable(ALL.get(arn));
    }

    /** The ARNs of all policies that are known. */
    public static Set<String> arns() {
        return Collections.unmodifiableSet(ALL.keySet());
    }
}
