package hello;

import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.eventsources.SqsEventSource;
import software.amazon.awscdk.services.sqs.Queue;

final class HelloStack extends Stack {
    HelloStack(App app) {
        super(app, "Hello");
        var id = Attribute.builder().name("id").type(AttributeType.STRING).build();
        var table = Table.Builder.create(this, "Greetings").partitionKey(id).build();
        var queue = new Queue(this, "Names");
        var function = Function.Builder.create(this, "Greet")
                .runtime(Runtime.JAVA_25)
                .handler("hello.HelloFunction")
                .code(Code.fromAsset("target/hello.zip"))
                .timeout(Duration.seconds(10))
                .environment(Map.of("TABLE_NAME", table.getTableName()))
                .build();
        function.addEventSource(new SqsEventSource(queue));
        table.grantWriteData(function);
        output("QueueUrl", queue.getQueueUrl());
        output("TableName", table.getTableName());
        output("FunctionArn", function.getFunctionArn());
    }

    private void output(String name, String value) {
        CfnOutput.Builder.create(this, name).value(value).build();
    }
}
