package com.example.smoke.adapter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricResponse;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsRequest;
import software.amazon.awssdk.services.lambda.model.GetAccountSettingsResponse;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsRequest;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.xray.XRayClient;
import software.amazon.awssdk.services.xray.model.BatchGetTracesRequest;
import software.amazon.awssdk.services.xray.model.BatchGetTracesResponse;
import software.amazon.awssdk.services.xray.model.Segment;
import software.amazon.awssdk.services.xray.model.Trace;

/** Clients of an account with the stage {@code dev}. */
final class ScriptedAws {

    private static final String QUEUE = "https://sqs.eu-west-1.amazonaws.com/000000000000/dead-letters";

    final Map<String, String> messages = new LinkedHashMap<>();
    String alarm = "OK";

    private final List<S3Object> objects = new ArrayList<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();

    Clients clients() {
        return new Clients(
                new CloudFormation(), new CloudWatch(), new Cognito(), new Lambda(), new S3(), new Sqs(), new XRay());
    }

    /** @param key with a place for the day */
    void archive(String key, String line, Instant lastModified) {
        var name = key.formatted(LocalDate.ofInstant(lastModified, ZoneOffset.UTC));
        objects.add(S3Object.builder().key(name).lastModified(lastModified).build());
        contents.put(name, gzip(line));
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static final class CloudFormation implements CloudFormationClient {

        private static final Map<String, Map<String, String>> OUTPUTS = Map.of(
                "shop-test-Data",
                Map.of(
                        "UserPool", "eu-west-1_Shop00001",
                        "PeopleClient", "people",
                        "ArchiveBucketName", "archive",
                        "StockRequestsDeadLetterQueue", QUEUE),
                "shop-test-Api",
                Map.of("ApiUrl", "https://abc.execute-api.eu-west-1.amazonaws.com/test/"));

        @Override
        public DescribeStacksResponse describeStacks(DescribeStacksRequest request) {
            var outputs = OUTPUTS.get(request.stackName());
            if (outputs == null) {
                throw CloudFormationException.builder()
                        .message("Stack with id %s does not exist".formatted(request.stackName()))
                        .build();
            }
            var all = outputs.entrySet().stream()
                    .map(each -> Output.builder()
                            .outputKey(each.getKey())
                            .outputValue(each.getValue())
                            .build())
                    .toList();
            return DescribeStacksResponse.builder()
                    .stacks(Stack.builder().outputs(all).build())
                    .build();
        }

        @Override
        public String serviceName() {
            return "cloudformation";
        }

        @Override
        public void close() {}
    }

    private final class CloudWatch implements CloudWatchClient {

        @Override
        public DescribeAlarmsForMetricResponse describeAlarmsForMetric(DescribeAlarmsForMetricRequest request) {
            var dimension = request.dimensions().getFirst();
            boolean watched = request.namespace().equals("AWS/SQS")
                    && request.metricName().equals("ApproximateNumberOfMessagesVisible")
                    && dimension.name().equals("QueueName")
                    && dimension.value().equals("dead-letters");
            return watched
                    ? DescribeAlarmsForMetricResponse.builder()
                            .metricAlarms(MetricAlarm.builder()
                                    .alarmName("StockRequestsGivenUp")
                                    .stateValue(alarm)
                                    .build())
                            .build()
                    : DescribeAlarmsForMetricResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "monitoring";
        }

        @Override
        public void close() {}
    }

    private static final class Cognito implements CognitoIdentityProviderClient {

        @Override
        public String serviceName() {
            return "cognito-idp";
        }

        @Override
        public void close() {}
    }

    private static final class Lambda implements LambdaClient {

        @Override
        public GetAccountSettingsResponse getAccountSettings(GetAccountSettingsRequest request) {
            return GetAccountSettingsResponse.builder()
                    .accountLimit(limit -> limit.concurrentExecutions(10))
                    .build();
        }

        @Override
        public GetAccountSettingsResponse getAccountSettings() {
            return getAccountSettings(GetAccountSettingsRequest.builder().build());
        }

        @Override
        public ListEventSourceMappingsResponse listEventSourceMappings(ListEventSourceMappingsRequest request) {
            return ListEventSourceMappingsResponse.builder()
                    .eventSourceMappings(
                            mapping("shop-test-Inventory-Reserve")
                                    .scalingConfig(scaling -> scaling.maximumConcurrency(5))
                                    .build(),
                            mapping("shop-test-Stream-Project")
                                    .parallelizationFactor(2)
                                    .build(),
                            mapping("shop-test-Stream-Archive").build(),
                            mapping("other-Reserve")
                                    .scalingConfig(scaling -> scaling.maximumConcurrency(500))
                                    .build())
                    .build();
        }

        private static EventSourceMappingConfiguration.Builder mapping(String function) {
            return EventSourceMappingConfiguration.builder()
                    .functionArn("arn:aws:lambda:eu-west-1:000000000000:function:%s:live".formatted(function));
        }

        @Override
        public String serviceName() {
            return "lambda";
        }

        @Override
        public void close() {}
    }

    private final class S3 implements S3Client {

        @Override
        public ListObjectsV2Response listObjectsV2(ListObjectsV2Request request) {
            return ListObjectsV2Response.builder()
                    .contents(objects.stream()
                            .filter(object -> object.key().startsWith(request.prefix()))
                            .toList())
                    .isTruncated(false)
                    .build();
        }

        @Override
        public ResponseBytes<GetObjectResponse> getObjectAsBytes(GetObjectRequest request) {
            return ResponseBytes.fromByteArray(GetObjectResponse.builder().build(), contents.get(request.key()));
        }

        @Override
        public String serviceName() {
            return "s3";
        }

        @Override
        public void close() {}
    }

    /** Receives one message after the other, the oldest first, and each of them once in a round. */
    private final class Sqs implements SqsClient {

        private final List<String> hidden = new ArrayList<>();

        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            var id = UUID.randomUUID().toString();
            messages.put(id, request.messageBody());
            return SendMessageResponse.builder().messageId(id).build();
        }

        @Override
        public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
            var next = messages.keySet().stream()
                    .filter(id -> !hidden.contains(id))
                    .findFirst()
                    .map(id -> Message.builder().messageId(id).receiptHandle(id).build())
                    .stream()
                    .toList();
            next.forEach(message -> hidden.add(message.messageId()));
            return ReceiveMessageResponse.builder().messages(next).build();
        }

        @Override
        public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
            messages.remove(request.receiptHandle());
            return DeleteMessageResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {}
    }

    private static final class XRay implements XRayClient {

        @Override
        public BatchGetTracesResponse batchGetTraces(BatchGetTracesRequest request) {
            return request.traceIds().contains("1-67a1b2c3-0123456789abcdef01234567")
                    ? BatchGetTracesResponse.builder()
                            .traces(Trace.builder()
                                    .segments(
                                            segment("{\"name\":\"shop-test-Orders-PlaceOrderFunction\"}"),
                                            segment("{\"name\":\"shop-test-Api/test\"}"))
                                    .build())
                            .build()
                    : BatchGetTracesResponse.builder().build();
        }

        private static Segment segment(String document) {
            return Segment.builder().document(document).build();
        }

        @Override
        public String serviceName() {
            return "xray";
        }

        @Override
        public void close() {}
    }
}
