package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.local.demo.Demo;
import com.example.local.demo.StoredState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stackrun.run.LocalRun;
import stackrun.run.Store;

/**
 * A new account may have ten executions in progress: fewer than the queues, the streams and the customers want together.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda quotas</a>
 */
class SmallAccountTest {

    private static final int QUOTA = 10;
    private static final int ORDERS = 100;

    @Test
    void decidesEveryOrderAndParksNothing(@TempDir Path folder) throws Exception {
        var options = Repository.options(folder).withStore(Store.MEMORY).withConcurrency(QUOTA);
        try (var run = LocalRun.start(options)) {
            var outcome = new Demo(run, Duration.ofSeconds(60), _ -> {}).run(ORDERS, Duration.ZERO, Duration.ZERO);

            assertThat(run.cloud().lambda().throttles()).as("throttled").isPositive();
            assertThat(outcome.lost()).isEmpty();
            assertThat(outcome.report().confirmed() + outcome.report().rejected())
                    .isEqualTo(ORDERS);
            assertThat(parkedMessages(run)).isZero();
            assertThat(parkedBatches(run)).isZero();
        }
    }

    private static int parkedMessages(LocalRun run) {
        var sqs = run.clients().sqs();
        var queues = sqs.listQueues().queueUrls().stream()
                .filter(url -> url.contains("DeadLetters"))
                .toList();
        assertThat(queues).isNotEmpty();
        return queues.stream()
                .mapToInt(url -> Integer.parseInt(sqs.getQueueAttributes(get ->
                                get.queueUrl(url).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                        .attributes()
                        .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)))
                .sum();
    }

    private static int parkedBatches(LocalRun run) {
        var archive = StoredState.of(run).archiveBucket();
        var buckets = run.clients().s3().listBuckets().buckets().stream()
                .filter(bucket -> !bucket.name().equals(archive))
                .filter(bucket -> bucket.name().contains("failed"))
                .toList();
        assertThat(buckets).isNotEmpty();
        return buckets.stream()
                .mapToInt(bucket -> run.clients()
                        .s3()
                        .listObjectsV2(list -> list.bucket(bucket.name()))
                        .keyCount())
                .sum();
    }
}
