package com.example.infra.update;

import java.util.List;
import java.util.stream.Stream;

/**
 * A resource with a custom name is not replaced under this name, gets no other name, and does not give it to another
 * resource: CloudFormation creates before it deletes, and the name is still taken.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html">CloudFormation
 *     resource custom naming</a>
 */
final class CustomNames implements UpdateRule {

    @Override
    public Stream<UpdateBreak> breaks(StageUpdate update) {
        return Stream.concat(
                update.changes()
                        .filter(change -> !change.deployed().customName().isEmpty())
                        .flatMap(CustomNames::replaced),
                update.order()
                        .flatMap(stack -> stack.resources().stream())
                        .flatMap(resource -> taken(update, resource)));
    }

    private static Stream<UpdateBreak> replaced(Change change) {
        var reasons = change.replacements();
        if (reasons.isEmpty()) {
            return Stream.of();
        }
        if (change.next().customName().equals(change.deployed().customName())) {
            return Stream.of(new UpdateBreak(
                    "%s cannot be replaced under its name, as %s changes"
                            .formatted(change.deployed(), List.copyOf(reasons)),
                    "give the new resource another name, or none"));
        }
        return reasons.stream()
                .filter(reason -> change.deployed().customName().containsKey(reason))
                .filter(reason -> !Behaviour.isStateful(change.deployed().type()))
                .filter(reason -> !isReferenceOnly(change, reason))
                .map(reason -> new UpdateBreak(
                        "%s is replaced, as %s changes".formatted(change.deployed(), reason),
                        "keep the name; if nobody refers to it, list the break"));
    }

    /** A name's parent, such as the function of an alias, may be written in another way. */
    private static boolean isReferenceOnly(Change change, String property) {
        return change.deployed().property(property).isObject()
                && change.next().property(property).isObject();
    }

    private static Stream<UpdateBreak> taken(StageUpdate update, DeployedResource resource) {
        var name = resource.customName();
        return update.deployed().values().stream()
                .flatMap(stack -> stack.resources().stream())
                .filter(deployed -> !name.isEmpty()
                        && deployed.type().equals(resource.type())
                        && deployed.customName().equals(name)
                        && !(deployed.file().equals(resource.file())
                                && deployed.id().equals(resource.id())))
                .map(
                        owner -> new UpdateBreak(
                                "%s already exists, as %s has its name".formatted(resource, owner),
                                "move it with `cdk refactor` (docs/runbooks/update.md#move-a-resource), or give it another name"));
    }
}
