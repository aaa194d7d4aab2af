package com.example.infra.update;

import java.util.stream.Stream;

/**
 * A custom resource keeps its service token, which CloudFormation does not update.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html">
 *     AWS::CloudFormation::CustomResource: updates of ServiceToken are not supported</a>
 */
final class CustomResources implements UpdateRule {

    @Override
    public Stream<UpdateBreak> breaks(StageUpdate update) {
        return update.changes()
                .filter(change -> change.deployed().type().startsWith("Custom::") && !change.removes())
                .filter(change -> update.changes(
                        change.deployed().file(),
                        change.deployed().property("ServiceToken"),
                        change.next().property("ServiceToken")))
                .map(change -> new UpdateBreak(
                        change.deployed() + " changes its service token",
                        "give the custom resource another id; its Delete is then sent to the old function"));
    }
}
