package com.example.infra;

import com.example.infra.alarms.Point;
import com.example.infra.alarms.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The points that are published in one minute in which something fails, and in one without failures.
 *
 * <p>The table does not use the alarms: it states what AWS and the kit publish, so an alarm on another name, another dimension
 * or another resource stays off.
 *
 * @param alarm the names of the alarms for it; the first group, if any, is the function or queue that fails
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html">Lambda metrics</a>: an invocation
 *     that is throttled counts in {@code Throttles} only; a record that is given up counts either as delivered to the
 *     destination or as dropped, under the mapping's UUID
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html">SQS
 *     metrics</a>
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html">API
 *     Gateway metrics</a>
 */
record AlarmSymptom(
        Pattern alarm,
        BiFunction<StageTemplates, String, List<Point>> failing,
        BiFunction<StageTemplates, String, List<Point>> healthy) {

    private static final String FUNCTION = "(\\w+Function)";
    private static final String QUEUE = "(\\w+(?<!Function))";

    static final List<AlarmSymptom> ALL = List.of(
            of(FUNCTION + "Fails", (stage, function) -> invocation(stage, function, 1), AlarmSymptom::success),
            of(
                    FUNCTION + "Throttled",
                    (stage, function) ->
                            List.of(lambda(stage, function, "Throttles").at(1)),
                    AlarmSymptom::success),
            of(
                    FUNCTION + "GaveUp",
                    (stage, function) -> List.of(mapping(stage, function, "OnFailureDestinationDeliveredEventCount")
                            .at(1)),
                    AlarmSymptom::polled),
            of(
                    FUNCTION + "Lost",
                    (stage, function) -> List.of(
                            mapping(stage, function, "DroppedEventCount").at(1)),
                    AlarmSymptom::polled),
            of(
                    FUNCTION + "NotParked",
                    (stage, function) -> List.of(lambda(stage, function, "DestinationDeliveryFailures")
                            .at(1)),
                    AlarmSymptom::success),
            values(FUNCTION + "Late", (stage, function) -> lambda(stage, function, "IteratorAge"), 300_001, 900),
            values(QUEUE + "Late", (stage, queue) -> sqs(stage, queue, "ApproximateAgeOfOldestMessage"), 301, 2),
            values(
                    QUEUE + "GivenUp",
                    (stage, queue) -> sqs(stage, queue + "/DeadLetters", "ApproximateNumberOfMessagesVisible"),
                    1,
                    0),
            of(
                    FUNCTION + "Unavailable",
                    (stage, function) -> List.of(
                            shop(stage, function, "dependency_unavailable").at(1)),
                    (_, _) -> List.of()),
            of(
                    FUNCTION + "Tampered",
                    (stage, function) ->
                            List.of(shop(stage, function, "tampered").at(1)),
                    (_, _) -> List.of()),
            values(
                    "HeldWithoutDecision",
                    (stage, _) -> shop(stage, "RemindHeldFunction", "held_without_decision"),
                    1,
                    0),
            values("OrdersDiffer", (stage, _) -> shop(stage, "AuditOrdersFunction", "audit_differences"), 1, 0),
            values("AuditUnanswered", (stage, _) -> shop(stage, "AuditOrdersFunction", "audit_unanswered"), 1, 0),
            values("ApiFails", (stage, _) -> api(stage), 1, 0));

    private static AlarmSymptom of(
            String alarm,
            BiFunction<StageTemplates, String, List<Point>> failing,
            BiFunction<StageTemplates, String, List<Point>> healthy) {
        return new AlarmSymptom(Pattern.compile(alarm), failing, healthy);
    }

    /** One series with a value for both cases. */
    private static AlarmSymptom values(
            String alarm, BiFunction<StageTemplates, String, Series> series, double failing, double healthy) {
        return of(
                alarm,
                (stage, subject) -> List.of(series.apply(stage, subject).at(failing)),
                (stage, subject) -> List.of(series.apply(stage, subject).at(healthy)));
    }

    /** Matches the name of an alarm. */
    Matcher match(Resource alarm) {
        return alarm().matcher(alarm.name());
    }

    /** Returns the function or queue that an alarm of this kind watches; empty if there is only one such alarm. */
    static String subject(Matcher match) {
        return match.groupCount() == 0 ? "" : match.group(1);
    }

    private static List<Point> success(StageTemplates stage, String function) {
        return invocation(stage, function, 0);
    }

    private static List<Point> invocation(StageTemplates stage, String function, int errors) {
        var points = new ArrayList<Point>();
        points.add(lambda(stage, function, "Invocations").at(1));
        points.add(lambda(stage, function, "Errors").at(errors));
        points.add(lambda(stage, function, "Throttles").at(0));
        return points;
    }

    private static List<Point> polled(StageTemplates stage, String function) {
        return List.of(mapping(stage, function, "InvokedEventCount").at(1));
    }

    private static Series lambda(StageTemplates stage, String function, String metric) {
        return new Series("AWS/Lambda", metric, Map.of("FunctionName", functionName(stage, function)));
    }

    private static Series mapping(StageTemplates stage, String function, String metric) {
        var mapping = stage.resource("AWS::Lambda::EventSourceMapping", function + "/Source");
        return new Series("AWS/Lambda", metric, Map.of("EventSourceMappingUUID", "Ref " + mapping));
    }

    private static Series sqs(StageTemplates stage, String queue, String metric) {
        return new Series(
                "AWS/SQS", metric, Map.of("QueueName", "QueueName " + stage.resource("AWS::SQS::Queue", queue)));
    }

    private static Series api(StageTemplates stage) {
        var name = stage.resources("AWS::ApiGateway::RestApi").getFirst().property("Name");
        var deployed = stage.resources("AWS::ApiGateway::Stage").getFirst().property("StageName");
        return new Series(
                "AWS/ApiGateway", "5XXError", Map.of("ApiName", name.asString(), "Stage", deployed.asString()));
    }

    /** The kit takes the name of the service from the main class. */
    private static Series shop(StageTemplates stage, String function, String metric) {
        var main = stage.resource("AWS::Lambda::Function", function)
                .property("Environment")
                .path("Variables")
                .path("MAIN_CLASS")
                .asString();
        var service = main.substring(main.lastIndexOf('.') + 1)
                .replaceFirst("Application$", "")
                .toLowerCase(Locale.ROOT);
        return new Series("Shop", metric, Map.of("service", service, "function", functionName(stage, function)));
    }

    private static String functionName(StageTemplates stage, String function) {
        return "Ref " + stage.resource("AWS::Lambda::Function", function);
    }
}
