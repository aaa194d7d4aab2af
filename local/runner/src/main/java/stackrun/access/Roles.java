package stackrun.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stackrun.embedded.access.KeyOwner;
import stackrun.embedded.access.RolePolicies;
import stackrun.embedded.access.RolePolicies.Document;
import stackrun.iam.InvalidPolicyException;
import stackrun.template.TemplateException;
import stackrun.template.Value;

/** The roles of a stage's functions, collected from the resources that define roles and policies. */
public final class Roles {

    private record Role(Value place, List<Document> inline, List<Value> managed, Optional<Value> boundary) {}

    /** A function with the value of its property {@code Role}. */
    private record Owner(String function, Value role) {}

    private final Map<String, Role> roles = new HashMap<>();
    private final Map<String, List<Document>> attached = new HashMap<>();
    private final Map<String, Document> managed = new HashMap<>();
    private final Map<String, Owner> owners = new LinkedHashMap<>();

    /**
     * Adds a role.
     *
     * @param inline its own policies
     * @param managedPolicies the ARNs of managed policies
     * @param boundary the ARN of the managed policy that limits it
     */
    public void role(
            Value place, String arn, List<Document> inline, List<Value> managedPolicies, Optional<Value> boundary) {
        roles.put(arn, new Role(place, inline, managedPolicies, boundary));
    }

    /** Attaches a policy to a role, by the role's name. */
    public void attach(String roleName, Document policy) {
        attached.computeIfAbsent(roleName, absent -> new ArrayList<>()).add(policy);
    }

    public void managedPolicy(String arn, Document policy) {
        managed.put(arn, policy);
    }

    /** Adds a function with the value of its property {@code Role}. */
    public void function(String name, Value role) {
        owners.put(name, new Owner(name, role));
    }

    /**
     * The functions with the policies of their roles.
     *
     * @throws TemplateException for a function whose policies are not all known
     */
    public List<KeyOwner.Function> functions() {
        return owners.values().stream().map(this::compiled).toList();
    }

    private KeyOwner.Function compiled(Owner owner) {
        var arn = owner.role().text();
        var role = roles.get(arn);
        if (role == null) {
            throw new TemplateException(
                    owner.role().path(),
                    "%s is not a role of these templates, so its policies are unknown: add it, or start with --no-iam"
                            .formatted(arn));
        }
        var policies = new ArrayList<>(role.inline());
        policies.addAll(attached.getOrDefault(arn.substring(arn.lastIndexOf('/') + 1), List.of()));
        role.managed().forEach(policy -> policies.add(managed(policy)));
        var all = new RolePolicies(policies, role.boundary().map(this::managed));
        try {
            var function = new KeyOwner.Function(owner.function(), arn, all);
            ConditionKeys.notSupplied(all).ifPresent(key -> {
                throw new TemplateException(
                        role.place().path(),
                        "no server here supplies the condition key %s: remove it, or start with --no-iam"
                                .formatted(key));
            });
            return function;
        } catch (InvalidPolicyException e) {
            throw new TemplateException(role.place().path(), String.valueOf(e.getMessage()), e);
        }
    }

    private Document managed(Value policyArn) {
        var arn = policyArn.text();
        return Optional.ofNullable(managed.get(arn))
                .or(() -> AwsManagedPolicies.find(arn))
                .orElseThrow(() -> new TemplateException(
                        policyArn.path(),
                        "the statements of %s are not known here: write them into the role, or start with --no-iam"
                                .formatted(arn)));
    }
}
