package com.example.load.code;

import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.example.kit.aws.ClientCustomizer;
import com.example.kit.lambda.FunctionContext;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.support.GenericApplicationContext;

/** A function that follows the stream, with its adapters and the SDK, and without a network. */
record StreamFunction(String name, Function<KinesisEvent, StreamsEventResponse> function) {

    @SuppressWarnings("unchecked")
    static StreamFunction start(String name) {
        var environment = Map.of(
                "MAIN_CLASS", "com.example.stream.StreamApplication",
                "SPRING_CLOUD_FUNCTION_DEFINITION", name,
                "AWS_LAMBDA_FUNCTION_NAME", name,
                "AWS_REGION", "eu-west-1",
                "AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:9",
                "SALES_TABLE", "sales",
                "ARCHIVE_BUCKET", "archive",
                "AUDIT_BUCKET", "audit",
                "TOKEN_ISSUER", "http://127.0.0.1:9/pool",
                "TOKEN_CLIENTS", "people");
        GenericApplicationContext context = FunctionContext.start(
                environment, beans -> beans.registerBean("clientCustomizer", ClientCustomizer.class, NoNetwork::new));
        return new StreamFunction(name, (Function<KinesisEvent, StreamsEventResponse>) context.getBean(name));
    }

    /** @throws IllegalStateException if a record failed */
    void handle(KinesisEvent batch) {
        var failures = function.apply(batch).getBatchItemFailures();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("%s failed at record %s".formatted(name, failures));
        }
    }
}
