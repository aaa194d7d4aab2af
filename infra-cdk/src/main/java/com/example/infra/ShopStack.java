package com.example.infra;

import java.util.Collections;
import software.amazon.awscdk.CfnOutput;
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
    }

    final void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
