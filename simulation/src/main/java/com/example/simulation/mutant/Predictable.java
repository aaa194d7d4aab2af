package com.example.simulation.mutant;

import static com.example.simulation.mutant.Requests.believing;
import static com.example.simulation.mutant.Requests.changing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Mutants that leave every total and every state in order: only a model of each attribute tells them from the shop. */
final class Predictable {

    private Predictable() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "sales are not counted per item",
                        changing(TransactWriteItemsRequest.class, Predictable::withoutItems),
                        "the sales are as predicted",
                        "project:"),
                Mutant.of(
                        "an edit of stock is recorded but the item is not changed",
                        changing(TransactWriteItemsRequest.class, Predictable::withoutSku),
                        "each write is as predicted",
                        "adjust:"),
                Mutant.of(
                        "an edit of stock is answered but not stored",
                        Functions.answeringEdits(),
                        "each answer is as predicted",
                        "adjust:"),
                Mutant.of(
                        "stock is held at an outdated price",
                        Requests.changingItems(Predictable::atAnyPrice),
                        "each write is as predicted",
                        "reserve-or-adjust:1.overtaken-before"),
                Mutant.of(
                        "stock is refused although enough is available",
                        believing(BatchGetItemResponse.class, Predictable::soldOut),
                        "each write is as predicted",
                        "reserve:"),
                Mutant.of(
                        "an order is read with eventual consistency",
                        changing(GetItemRequest.class, Predictable::inconsistent),
                        "each answer is as predicted",
                        "get:2.stale-read"),
                Mutant.of(
                        "an event is repeated without the condition that it is still the last one",
                        changing(UpdateItemRequest.class, Predictable::repeatedAnyway),
                        "each write is as predicted",
                        "remind-vs-cancel@001:"),
                Mutant.of(
                        "a list ends after its first page",
                        believing(QueryResponse.class, Predictable::lastPage),
                        "each read at rest is as predicted",
                        "read:"));
    }

    private static TransactWriteItemsRequest withoutItems(TransactWriteItemsRequest request) {
        return request.toBuilder()
                .transactItems(request.transactItems().stream()
                        .filter(item -> item.update() == null
                                || !Requests.text(item.update().key(), "sk").contains("#SKU#"))
                        .toList())
                .build();
    }

    private static TransactWriteItemsRequest withoutSku(TransactWriteItemsRequest request) {
        return request.transactItems().stream().noneMatch(item -> Requests.puts(item, "ADJUSTMENT#"))
                ? request
                : request.toBuilder()
                        .transactItems(request.transactItems().stream()
                                .filter(item -> item.update() == null)
                                .toList())
                        .build();
    }

    /** Every name and value of a request has to be used: the condition on the price becomes one that always holds. */
    private static TransactWriteItem atAnyPrice(TransactWriteItem item) {
        var update = item.update();
        return update == null || !update.expressionAttributeValues().containsKey(":price")
                ? item
                : item.toBuilder()
                        .update(update.toBuilder()
                                .conditionExpression(
                                        "available >= :quantity AND (unitPrice = :price OR unitPrice <> :price)")
                                .build())
                        .build();
    }

    private static BatchGetItemResponse soldOut(BatchGetItemResponse response) {
        return response.toBuilder()
                .responses(response.responses().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                table -> table.getValue().stream()
                                        .map(Predictable::soldOut)
                                        .toList())))
                .build();
    }

    private static Map<String, AttributeValue> soldOut(Map<String, AttributeValue> item) {
        var changed = new HashMap<>(item);
        changed.put("available", AttributeValue.fromN("0"));
        changed.put("allocated", item.get("received"));
        return changed;
    }

    private static GetItemRequest inconsistent(GetItemRequest request) {
        return Requests.text(request.key(), "pk").startsWith("ORDER#")
                ? request.toBuilder().consistentRead(false).build()
                : request;
    }

    private static UpdateItemRequest repeatedAnyway(UpdateItemRequest request) {
        return request.expressionAttributeNames().containsValue("repeatedAt")
                ? request.toBuilder()
                        .conditionExpression("#version = :seen OR #version <> :seen")
                        .build()
                : request;
    }

    private static QueryResponse lastPage(QueryResponse response) {
        return response.toBuilder().lastEvaluatedKey(null).build();
    }
}
