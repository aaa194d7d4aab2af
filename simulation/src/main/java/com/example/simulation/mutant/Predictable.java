package com.example.simulation.mutant;

import static com.example.simulation.mutant.Requests.believing;
import static com.example.simulation.mutant.Requests.changing;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Mutants that leave every total and every state in order, so that only a model of each attribute detects them. */
final class Predictable {

    private Predictable() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.of(
                        "sales are not counted per item",
                        changing(TransactWriteItemsRequest.class, TransactionChanges::withoutItems),
                        "the sales are as predicted",
                        "project:"),
                Mutant.of(
                        "an edit of stock is recorded but the item is not changed",
                        changing(TransactWriteItemsRequest.class, TransactionChanges::withoutSku),
                        "each write is as predicted",
                        "adjust:"),
                Mutant.of(
                        "an edit of stock is answered but not stored",
                        UnfoundedAnswers.answeringEdits(),
                        "each answer is as predicted",
                        "adjust:"),
                Mutant.of(
                        "stock is held at an outdated price",
                        Requests.changingItems(TransactionChanges::atAnyPrice),
                        "each write is as predicted",
                        "reserve-or-adjust:1.overtaken-before"),
                Mutant.of(
                        "stock is refused although enough is available",
                        believing(BatchGetItemResponse.class, AnswerChanges::soldOut),
                        "each write is as predicted",
                        "reserve:"),
                Mutant.of(
                        "an order is read with eventual consistency",
                        changing(GetItemRequest.class, RequestChanges::inconsistent),
                        "each answer is as predicted",
                        "get:2.stale-read"),
                Mutant.of(
                        "an event is repeated without the condition that it is still the last one",
                        changing(UpdateItemRequest.class, RequestChanges::repeatedAnyway),
                        "each write is as predicted",
                        "remind-vs-cancel@001:"),
                Mutant.of(
                        "a list ends after its first page",
                        believing(QueryResponse.class, AnswerChanges::lastPage),
                        "each read at rest is as predicted",
                        "read:"));
    }
}
