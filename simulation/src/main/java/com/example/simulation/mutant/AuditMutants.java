package com.example.simulation.mutant;

import com.example.orders.domain.Orders;
import com.example.orders.domain.audit.Comparison;
import com.example.orders.domain.audit.Difference.Kind;
import com.example.simulation.process.Mutation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Audits that ignore something. */
final class AuditMutants {

    private static final String ORACLE = "every difference is reported";

    private AuditMutants() {}

    static List<Mutant> all() {
        return List.of(
                ignoring(Kind.STOCK_NOT_RELEASED, "lost-release-requests:"),
                ignoring(Kind.RELEASE_NOT_HEARD, "lost-late-release-requests:"),
                ignoring(Kind.SALE_MISSING, "lost-records-ProjectSalesFunction:"),
                ignoring(Kind.EARLIER_SALE_MISSING, "lost-sale-of-a-cancelled-order:"),
                ignoring(Kind.CANCELLATION_MISSING, "lost-later-records-ProjectSalesFunction:"),
                ignoring(Kind.LAST_EVENT_NOT_ARCHIVED, "lost-later-records-ArchiveEventsFunction:"),
                ignoring(Kind.EARLIER_EVENT_NOT_ARCHIVED, "lost-records-ArchiveEventsFunction:"),
                ignoring(Kind.STOCK_EVENT_NOT_ARCHIVED, "lost-records-PublishStockEventsFunction:"),
                Mutant.of(
                        "the audit and its digests read three of an index's four shards",
                        Requests.changing(QueryRequest.class, AuditMutants::ofThreeShards),
                        "each ledger is as predicted",
                        "lost-release-requests:"),
                Mutant.of(
                        "the audit reports differences but repairs none",
                        Mutation.ofBeans(replacing(Orders.class, AuditMutants::repeatingNothing)),
                        ORACLE,
                        "lost-release-requests:"));
    }

    private static Mutant ignoring(Kind kind, String schedule) {
        return Mutant.of(
                "the audit ignores %s".formatted(kind),
                Mutation.ofBeans(replacing(
                        Comparison.class,
                        comparison -> (orders, books) -> comparison.compare(orders, books).stream()
                                .filter(difference -> difference.kind() != kind)
                                .toList())),
                ORACLE,
                schedule);
    }

    /** Each query of the first shard reads a slot without entries instead. */
    private static QueryRequest ofThreeShards(QueryRequest request) {
        var slot = Requests.text(request.expressionAttributeValues(), ":slot");
        return slot.endsWith("#0")
                ? request.toBuilder()
                        .expressionAttributeValues(Map.of(":slot", AttributeValue.fromS("none")))
                        .build()
                : request;
    }

    private static Orders repeatingNothing(Orders orders) {
        return (Orders) Proxy.newProxyInstance(
                AuditMutants.class.getClassLoader(), new Class<?>[] {Orders.class}, (proxy, method, arguments) -> {
                    try {
                        return method.getName().equals("repeatLastEvent") ? null : method.invoke(orders, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static <T> BeanPostProcessor replacing(Class<T> type, UnaryOperator<T> replace) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return type.isInstance(bean) ? replace.apply(type.cast(bean)) : bean;
            }
        };
    }
}
