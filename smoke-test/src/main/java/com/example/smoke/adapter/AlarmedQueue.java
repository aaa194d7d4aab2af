package com.example.smoke.adapter;

import com.example.smoke.stage.Alarm;
import com.example.smoke.stage.DeadLetterQueue;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.StateValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A dead-letter queue of SQS with CloudWatch's alarms over the number of its messages.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmsForMetric.html">DescribeAlarmsForMetric</a>
 */
record AlarmedQueue(SqsClient sqs, CloudWatchClient cloudWatch, String url) implements DeadLetterQueue {

    private static final int MAX_MESSAGES = 10;
    private static final int MAX_RECEIVES = 20;

    /** The time for which other messages are hidden while this one is looked for. */
    private static final int HIDDEN_SECONDS = 5;

    @Override
    public String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @Override
    public String park(String body) {
        return Translated.call(() ->
                sqs.sendMessage(send -> send.queueUrl(url).messageBody(body)).messageId());
    }

    @Override
    public boolean remove(String messageId) {
        return Translated.call(() -> {
            for (int i = 0; i < MAX_RECEIVES; i++) {
                var received = receive();
                if (received.isEmpty()) {
                    return false;
                }
                for (var message : received) {
                    if (message.messageId().equals(messageId)) {
                        sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
                        return true;
                    }
                }
            }
            return false;
        });
    }

    private List<Message> receive() {
        return sqs.receiveMessage(receive -> receive.queueUrl(url)
                        .maxNumberOfMessages(MAX_MESSAGES)
                        .visibilityTimeout(HIDDEN_SECONDS)
                        .waitTimeSeconds(1))
                .messages();
    }

    @Override
    public List<Alarm> alarms() {
        return Translated.call(() -> cloudWatch
                .describeAlarmsForMetric(describe -> describe.namespace("AWS/SQS")
                        .metricName("ApproximateNumberOfMessagesVisible")
                        .dimensions(Dimension.builder()
                                .name("QueueName")
                                .value(name())
                                .build()))
                .metricAlarms()
                .stream()
                .map(alarm -> new Alarm(alarm.alarmName(), alarm.stateValue() == StateValue.ALARM))
                .toList());
    }
}
