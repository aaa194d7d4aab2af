package com.example.kit.testing;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.CloudFormationCustomResourceEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Events that Lambda hands to functions, of every kind that a function may be given by mistake: by a trigger that was
 * added in the console, by a test event, by a mapping of the wrong queue.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html">Services that invoke functions</a>
 */
public final class ForeignEvents {

    private static final String SCHEDULE = "schedule";

    /** The kinds by their file in {@code lambda-events}. */
    private static final List<String> KINDS = List.of(
            "cloudwatch-logs",
            "cognito",
            "custom-resource",
            "dynamodb",
            "eventbridge-rule",
            "eventbridge-scheduler",
            "firehose",
            "http-api",
            "kafka",
            "kinesis",
            "load-balancer",
            "rest-api",
            "s3",
            "sns",
            "sqs",
            "websocket-api");

    /** JSON that is no event of any kind. */
    private static final List<String> NO_EVENTS = List.of(
            "[]",
            "\"text\"",
            "null",
            "1",
            "",
            "{",
            "{\"Records\": null}",
            "{\"Records\": {}}",
            "{\"Records\": [null]}",
            "{\"Records\": [{}]}",
            "{\"requestContext\": {}}");

    private static final Map<Class<?>, String> KIND_OF_TYPE = Map.of(
            APIGatewayProxyRequestEvent.class, "rest-api",
            CloudFormationCustomResourceEvent.class, "custom-resource",
            DynamodbEvent.class, "dynamodb",
            KinesisEvent.class, "kinesis",
            Map.class, SCHEDULE,
            SQSEvent.class, "sqs");

    private ForeignEvents() {}

    /** Each function class of a package with each event that is not of its kind: name, kind, event. */
    public static Stream<Arguments> toFunctionsIn(String packageName) {
        return FunctionClasses.in(packageName).flatMap(ForeignEvents::to);
    }

    private static Stream<Arguments> to(Class<?> function) {
        var name = FunctionClasses.definition(function);
        var own = kind(function);
        var kinds = KINDS.stream().filter(kind -> !kind.equals(own)).map(kind -> Arguments.of(name, kind, event(kind)));
        var none = NO_EVENTS.stream().map(event -> Arguments.of(name, event, event));
        var empty = own.equals(SCHEDULE) ? Stream.<Arguments>of() : Stream.of(Arguments.of(name, "{}", "{}"));
        return Stream.of(kinds, none, empty).flatMap(each -> each);
    }

    /** The kind of event that a function takes, by the type it declares. */
    private static String kind(Class<?> function) {
        return Stream.of(function.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == Function.class || type.getRawType() == Consumer.class)
                .flatMap(type -> Stream.ofNullable(KIND_OF_TYPE.get(raw(type.getActualTypeArguments()[0]))))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        function + " takes events of a kind that has no sample in lambda-events"));
    }

    private static Type raw(Type type) {
        return type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
    }

    /** The sample of a kind. */
    public static String event(String kind) {
        try (var sample = ForeignEvents.class.getResourceAsStream("lambda-events/" + kind + ".json")) {
            if (sample == null) {
                throw new IllegalArgumentException("there is no sample of " + kind);
            }
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings of functions that must not get as far as to use them: nothing listens at any address. */
    public static Map<String, String> settings(Class<?> application, String function) {
        return Map.ofEntries(
                Map.entry("MAIN_CLASS", application.getName()),
                Map.entry("SPRING_CLOUD_FUNCTION_DEFINITION", function),
                Map.entry("AWS_REGION", "eu-west-1"),
                Map.entry("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
                Map.entry("TOKEN_ISSUER", "http://127.0.0.1:1/pool"),
                Map.entry("TOKEN_CLIENTS", "client"),
                Map.entry("ALLOWED_ORIGIN", "http://localhost:8080"),
                Map.entry("ORDERS_TABLE", "orders"),
                Map.entry("CUSTOMER_KEYS_TABLE", "keys"),
                Map.entry("FIELD_KEY_ID", "key"),
                Map.entry("INVENTORY_TABLE", "inventory"),
                Map.entry("SALES_TABLE", "sales"),
                Map.entry("ARCHIVE_BUCKET", "archive"),
                Map.entry("AUDIT_BUCKET", "audit"),
                Map.entry("EVENTS_STREAM", "events"),
                Map.entry("STOCK_REQUESTS_QUEUE_URL", "http://127.0.0.1:1/requests"),
                Map.entry("STOCK_OUTCOMES_QUEUE_URL", "http://127.0.0.1:1/outcomes"));
    }
}
