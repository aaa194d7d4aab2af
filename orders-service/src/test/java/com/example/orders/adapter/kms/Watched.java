package com.example.orders.adapter.kms;

import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;

/** Keeps the arrays in which the SDK returns new data keys. */
record Watched(List<byte[]> dataKeys) implements ExecutionInterceptor {

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.response() instanceof GenerateDataKeyResponse made) {
            dataKeys.add(made.plaintext().asByteArrayUnsafe());
        }
    }
}
