package com.example.inventory.adapter.dynamodb;

import com.example.inventory.domain.Adjustment;
import com.example.inventory.domain.Sku;
import com.example.inventory.domain.Stock;
import com.example.inventory.domain.StockItem;
import com.example.kit.aws.Pause;
import com.example.kit.dynamodb.Attributes;
import com.example.kit.dynamodb.FailedConditions;
import com.example.kit.dynamodb.Item;
import com.example.kit.tracing.Tracing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Stores the catalogue in one DynamoDB table. Each edit is also an item, which carries the event. */
final class DynamoDbStock implements Stock {

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final BatchRead batchRead;
    private final Tracing tracing;

    DynamoDbStock(DynamoDbClient dynamoDb, String table, Pause pause, Tracing tracing) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.batchRead = new BatchRead(dynamoDb, table, pause);
        this.tracing = tracing;
    }

    @Override
    public Optional<StockItem> withSku(Sku sku) {
        var found = dynamoDb.getItem(
                get -> get.tableName(table).key(SkuItem.key(sku)).consistentRead(true));
        return found.hasItem() ? Optional.of(SkuItem.read(new Item(found.item()))) : Optional.empty();
    }

    @Override
    public Map<Sku, StockItem> withSkus(Collection<Sku> skus) {
        return batchRead.read(skus.stream().map(SkuItem::key).toList()).stream()
                .map(SkuItem::read)
                .collect(Collectors.toMap(StockItem::sku, Function.identity()));
    }

    @Override
    public Page page(int limit, Optional<Sku> after) {
        var found = dynamoDb.query(query -> query.tableName(table)
                .indexName("catalogue")
                .keyConditionExpression("listed = :listed")
                .expressionAttributeValues(new Attributes()
                        .string(":listed", SkuItem.LISTED_PARTITION)
                        .build())
                .limit(limit)
                .exclusiveStartKey(after.map(DynamoDbStock::startKey).orElse(null)));
        var skus = found.items().stream()
                .map(item -> new Sku(new Item(item).string("sku")))
                .toList();
        var items = withSkus(skus);
        return new Page(
                skus.stream().filter(items::containsKey).map(items::get).toList(),
                found.hasLastEvaluatedKey() ? Optional.of(skus.getLast()) : Optional.empty());
    }

    @Override
    public EditResult add(Adjustment adjustment) {
        return edited(
                TransactWriteItem.builder()
                        .put(put -> put.tableName(table)
                                .item(SkuItem.of(adjustment.after()))
                                .conditionExpression("attribute_not_exists(pk)"))
                        .build(),
                adjustment);
    }

    @Override
    public EditResult change(StockItem seen, Adjustment adjustment) {
        var after = adjustment.after();
        long more = after.levels().received() - seen.levels().received();
        return edited(
                TransactWriteItem.builder()
                        .update(update -> update.tableName(table)
                                .key(SkuItem.key(seen.sku()))
                                .updateExpression("SET #name = :name, unitPrice = :unitPrice, received = :received, "
                                        + "available = available + :more, edition = :next")
                                .conditionExpression("edition = :edition AND available >= :shrink")
                                .expressionAttributeNames(Map.of("#name", "name"))
                                .expressionAttributeValues(new Attributes()
                                        .string(":name", after.listing().name())
                                        .number(":unitPrice", after.listing().unitPrice())
                                        .number(":received", after.levels().received())
                                        .number(":more", more)
                                        .number(":next", after.edition())
                                        .number(":edition", seen.edition())
                                        .number(":shrink", Math.max(0, -more))
                                        .build()))
                        .build(),
                adjustment);
    }

    private EditResult edited(TransactWriteItem writeOfSku, Adjustment adjustment) {
        try {
            dynamoDb.transactWriteItems(write -> write.transactItems(List.of(writeOfSku, put(adjustment))));
            return new EditResult.Stored();
        } catch (TransactionCanceledException e) {
            var failed = new FailedConditions(e);
            if (!failed.none()) {
                return new EditResult.Stale();
            }
            if (failed.areConflicts()) {
                return new EditResult.Contended();
            }
            throw e;
        }
    }

    private TransactWriteItem put(Adjustment adjustment) {
        var envelope = StockEventWriter.write(adjustment, tracing.header());
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(AdjustmentItem.of(adjustment)
                                .string("eventType", envelope.type())
                                .string("event", envelope.json())
                                .build())
                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    @Override
    public boolean seed(StockItem item) {
        try {
            dynamoDb.putItem(
                    put -> put.tableName(table).item(SkuItem.of(item)).conditionExpression("attribute_not_exists(pk)"));
            return true;
        } catch (ConditionalCheckFailedException e) {
            return false;
        }
    }

    private static Map<String, AttributeValue> startKey(Sku after) {
        var key = new Attributes().string("listed", SkuItem.LISTED_PARTITION).string("sku", after.value());
        SkuItem.key(after).forEach(key::put);
        return key.build();
    }
}
