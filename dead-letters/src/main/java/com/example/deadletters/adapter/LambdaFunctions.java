package com.example.deadletters.adapter;

import com.example.deadletters.domain.BatchAnswer;
import com.example.deadletters.domain.Functions;
import com.example.deadletters.domain.ParkedRecord;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Functions, invoked through Lambda's API. */
record LambdaFunctions(LambdaClient lambda) implements Functions {

    @Override
    public BatchAnswer invoke(String functionArn, boolean reportsItemFailures, List<ParkedRecord> records) {
        var response = Translated.call(() -> lambda.invoke(
                invoke -> invoke.functionName(functionArn).payload(SdkBytes.fromByteArray(event(records)))));
        return BatchAnswers.of(response, reportsItemFailures, records);
    }

    private static byte[] event(List<ParkedRecord> records) {
        var event = JsonNodeFactory.instance.objectNode();
        event.set(
                "Records",
                JsonNodeFactory.instance
                        .arrayNode()
                        .addAll(records.stream().map(ParkedRecord::event).toList()));
        return JsonMapper.shared().writeValueAsBytes(event);
    }

    @Override
    public void rehearse(String functionArn) {
        Translated.run(
                () -> lambda.invoke(invoke -> invoke.functionName(functionArn).invocationType(InvocationType.DRY_RUN)));
    }
}
