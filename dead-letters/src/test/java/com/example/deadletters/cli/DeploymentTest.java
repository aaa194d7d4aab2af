package com.example.deadletters.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.deadletters.domain.FunctionName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sources of a stage, as {@code list --source} names them when it is given an unknown one. */
class DeploymentTest {

    private TestStage stage;

    @BeforeEach
    void open(@TempDir Path logs) throws IOException {
        stage = new TestStage(logs);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void knowsEachQueueOnceAndEveryReaderOfAStream() {
        stage.reads(stage.queue.arn(), TestStage.function("shop-test-OtherFunction12345678"));
        stage.parks("m2", TestStage.function("shop-test-ArchiveFunction12345678"), "arn:aws:s3:::elsewhere");

        hasSources("ArchiveFunction", "ProjectFunction", stage.queue.name());
    }

    @Test
    void knowsNothingOfOtherStages() {
        stage.reads(stage.queues.queue().arn(), TestStage.function("shop-other-ReserveFunction12345678"));
        stage.parks("m2", TestStage.function("shop-other-ProjectFunction12345678"), "arn:aws:s3:::elsewhere");

        hasSources("ProjectFunction", stage.queue.name());
    }

    @Test
    void passesOverWhatParksNothing() {
        var plain = "plain" + UUID.randomUUID();
        stage.queues.sqs().createQueue(create -> create.queueName(plain));
        stage.reads("arn:aws:sqs:eu-west-1:000000000000:" + plain, TestStage.CONSUMER);
        stage.reads("arn:aws:sqs:eu-west-1:000000000000:gone", TestStage.CONSUMER);
        stage.parks("m2", TestStage.READER, "arn:aws:sqs:eu-west-1:000000000000:metadata");
        stage.lambda.mappings.add(
                Map.of("UUID", "m3", "EventSourceArn", "arn:aws:kinesis:x", "FunctionArn", TestStage.READER));

        hasSources("ProjectFunction", stage.queue.name());
    }

    @Test
    void saysWhereNothingOfTheStageIsThere() {
        stage.lambda.mappings.clear();

        var result = stage.redrive("list");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err()).startsWith("no function named shop-test-… takes messages or reads a stream here");
    }

    @Test
    void isEnoughWithAQueueOrAReader() {
        var queue = stage.lambda.mappings.removeFirst();
        assertThat(stage.redrive("list").code()).isZero();

        stage.lambda.mappings.set(0, queue);
        assertThat(stage.redrive("list").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:lambda:eu-west-1:000000000000:function:shop-test-Stream-ProjectSalesFunction9321A21A-x7Y:live, ProjectSalesFunction",
        "arn:aws:lambda:eu-west-1:000000000000:function:Stream-ProjectSalesFunction9321A21A, ProjectSalesFunction",
        "arn:aws:lambda:eu-west-1:000000000000:function:ByHand, ByHand",
        "ByHand, ByHand"
    })
    void namesAFunctionByItsClass(String arn, String name) {
        assertThat(FunctionName.plain(arn)).isEqualTo(name);
    }

    private void hasSources(String... names) {
        assertThat(stage.redrive("list", "--source", "?").err().strip())
                .isEqualTo("unknown source ?: use one of " + String.join(", ", names));
    }
}
