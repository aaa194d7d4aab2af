package com.example.stream.adapter.dynamodb;

import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.FailedConditions;
import com.example.kit.dynamodb.Item;
import com.example.stream.domain.Count;
import com.example.stream.domain.Sales;
import com.example.stream.domain.SalesFact;
import com.example.stream.domain.TotalKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Stores facts and totals in one DynamoDB table. */
record DynamoDbSales(DynamoDbClient dynamoDb, String table) implements Sales {

    @Override
    public Counting count(Collection<SalesFact> facts, Map<TotalKey, Count> counts) {
        var inOrder = List.copyOf(facts);
        var writes = new ArrayList<TransactWriteItem>();
        inOrder.forEach(fact -> writes.add(putOnce(fact)));
        counts.forEach((total, count) -> writes.add(add(total, count)));
        try {
            dynamoDb.transactWriteItems(write -> write.transactItems(writes));
            return new Counting.Counted();
        } catch (TransactionCanceledException e) {
            var failed = new FailedConditions(e);
            if (failed.none()) {
                throw e;
            }
            return countedBefore(inOrder, failed);
        }
    }

    private static Counting countedBefore(List<SalesFact> facts, FailedConditions failed) {
        var known = new HashSet<SalesFact.Key>();
        for (int i = 0; i < facts.size(); i++) {
            if (failed.at(i)) {
                known.add(facts.get(i).key());
            }
        }
        return new Counting.CountedBefore(known);
    }

    private TransactWriteItem putOnce(SalesFact fact) {
        return TransactWriteItem.builder()
                .put(put ->
                        put.tableName(table).item(FactItem.of(fact)).conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    private TransactWriteItem add(TotalKey total, Count count) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table)
                        .key(TotalItem.key(total))
                        .updateExpression("ADD #orders :orders, #units :units, #revenue :revenue")
                        .expressionAttributeNames(Map.of("#orders", "orders", "#units", "units", "#revenue", "revenue"))
                        .expressionAttributeValues(TotalItem.values(count)))
                .build();
    }

    @Override
    public List<Day> restOfMonth(LocalDate first) {
        var month = YearMonth.from(first);
        var days = new HashMap<DayOfSales.Key, DayOfSales>();
        dynamoDb
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :month AND sk >= :first")
                        .expressionAttributeValues(new Attributes()
                                .string(":month", TotalItem.partition(month))
                                .string(":first", TotalItem.day(first))
                                .build()))
                .items()
                .stream()
                .map(Item::new)
                .forEach(item -> {
                    var total = TotalItem.key(month, item);
                    days.computeIfAbsent(DayOfSales.Key.of(total), DayOfSales::new)
                            .put(total, TotalItem.count(item));
                });
        return days.values().stream()
                .map(DayOfSales::day)
                .sorted(Comparator.comparing(Day::day).thenComparing(Day::currency))
                .toList();
    }
}
