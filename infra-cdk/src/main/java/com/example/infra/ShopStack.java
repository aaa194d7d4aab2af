package com.example.infra;

import java.util.Collections;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CrossStackReferences;
import software.amazon.awscdk.ReferenceStrength;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** A stack named after its stage: {@code Data} of {@code dev} is {@code shop-dev-Data}. */
abstract class ShopStack extends Stack {

    ShopStack(Construct scope, String id, StageSettings stage) {
        super(
                scope,
                id,
                StackProps.builder()
                        .stackName(stage.named(id))
                        .terminationProtection(stage.guarded())
                        .tags(Collections.singletonMap(StageSettings.APP, stage.stage()))
                        .build());
        getTemplateOptions().setMetadata(Collections.singletonMap("StackName", getStackName()));
    }

    /**
     * Reads values of other stacks when this stack is deployed, without locking them. A function can then be renamed or
     * removed in one deployment, since its stack is updated before this one.
     *
     * <p>Release 0.1.0 imported the values. {@code BOTH} keeps its exports for one release, because CloudFormation removes no
     * export that a deployed stack imports; {@code WEAK} follows
     * (<a href="https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.ReferenceStrength.html">ReferenceStrength</a>).
     */
    final void refersWeakly() {
        CrossStackReferences.of(this).consume(ReferenceStrength.BOTH);
        Annotations.of(this)
                .acknowledgeWarning("@aws-cdk/core:crossStackReferencesBothTransitional", "for one release, see above");
    }

    final void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
