package com.example.simulation.mutant;

import com.example.simulation.process.Mutation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Changes requests on their way out, or answers on their way in, in the SDK itself. */
final class Requests {

    private Requests() {}

    static <T extends SdkRequest> Mutation changing(Class<T> type, UnaryOperator<T> change) {
        return Mutation.ofRequests(new ExecutionInterceptor() {
            @Override
            public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
                return type.isInstance(context.request())
                        ? change.apply(type.cast(context.request()))
                        : context.request();
            }
        });
    }

    static <T extends SdkResponse> Mutation believing(Class<T> type, UnaryOperator<T> change) {
        return Mutation.ofRequests(new ExecutionInterceptor() {
            @Override
            public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
                return type.isInstance(context.response())
                        ? change.apply(type.cast(context.response()))
                        : context.response();
            }
        });
    }

    /** Changes the items of transactions, one at a time. */
    static Mutation changingItems(UnaryOperator<TransactWriteItem> change) {
        return changing(TransactWriteItemsRequest.class, request -> {
            List<TransactWriteItem> items = new ArrayList<>();
            request.transactItems().forEach(item -> items.add(change.apply(item)));
            return request.toBuilder().transactItems(items).build();
        });
    }

    /** Puts what begins so without asking what is there. */
    static Mutation puttingWithoutCondition(String prefix) {
        return changingItems(item -> puts(item, prefix)
                ? item.toBuilder().put(unconditional(item.put())).build()
                : item);
    }

    static boolean puts(TransactWriteItem item, String prefix) {
        return item.put() != null && text(item.put().item(), "pk").startsWith(prefix);
    }

    static String text(Map<String, AttributeValue> attributes, String name) {
        return attributes.getOrDefault(name, AttributeValue.fromS("")).s();
    }

    private static Put unconditional(Put put) {
        return Put.builder().tableName(put.tableName()).item(put.item()).build();
    }
}
