package com.example.simulation.mutant;

import static com.example.simulation.mutant.Requests.believing;
import static com.example.simulation.mutant.Requests.changing;
import static com.example.simulation.mutant.Requests.changingItems;
import static com.example.simulation.mutant.Requests.puttingWithoutCondition;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** All mutants. A mutant that no oracle catches fails the build. */
public final class Mutants {

    private Mutants() {}

    public static List<Mutant> all() {
        return Stream.of(ofTheShop(), RedriveMutants.all(), Predictable.all(), AuditMutants.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> ofTheShop() {
        return List.of(
                Mutant.of(
                        "a reservation is put without asking whether there is one",
                        puttingWithoutCondition("RESERVATION#"),
                        "stock is conserved",
                        "reserve:1.crash-after",
                        "reserve:1.overtaken-before"),
                Mutant.of(
                        "an idempotency record is put without asking whether there is one",
                        puttingWithoutCondition("KEY#"),
                        "each write is as predicted",
                        "place:"),
                Mutant.of(
                        "a fact of sales is put without asking whether it was counted",
                        puttingWithoutCondition("FACT#"),
                        "the sales are as predicted",
                        "project:0.crash-after"),
                Mutant.of(
                        "a reservation is deleted when it is released, whatever it has become",
                        changingItems(TransactionChanges::deleteOfReservation),
                        "every order has settled",
                        "release:"),
                Mutant.of(
                        "stock is given back without asking whether it was given back before",
                        changing(TransactWriteItemsRequest.class, TransactionChanges::releasedAnyway),
                        "stock is conserved",
                        "release:1.overtaken-before",
                        "release:1.crash-after"),
                Mutant.of(
                        "an order is changed without asking whether it was changed meanwhile",
                        changing(UpdateItemRequest.class, RequestChanges::unfenced),
                        "every order has settled",
                        "settle-or-cancel:1.overtaken-before",
                        "settle-or-expire:1.overtaken-before"),
                Mutant.of(
                        "queue and stream are told after the transaction, not by the outbox",
                        DualWrite.insteadOfTheOutbox(),
                        "what was committed is published",
                        "place:3.crash-after"),
                Mutant.of(
                        "inventory does not look at an order's deadline",
                        Functions.ignoringDeadlines(),
                        "no living order is refused for what only dead orders hold",
                        "reserve-late:"),
                Mutant.of(
                        "FailedRecordCount is ignored",
                        believing(PutRecordsResponse.class, AnswerChanges::allAccepted),
                        "what was committed is published",
                        "publish:0.first-refused"),
                Mutant.of(
                        "what SendMessageBatch says of failed entries is ignored",
                        believing(SendMessageBatchResponse.class, AnswerChanges::allSent),
                        "every order has settled",
                        "request-release:0.first-refused"),
                Mutant.of(
                        "failures of SendMessageBatch are ignored where a timer would repair them",
                        believing(SendMessageBatchResponse.class, AnswerChanges::allSent),
                        "nothing waits for a timer",
                        "request:0.first-refused"),
                Mutant.of(
                        "a stream goes on after a record that failed",
                        Functions.goingOnAfterFailure(),
                        "events are in order",
                        "publish:0.first-refused"),
                Mutant.of(
                        "the order is left out of what a contact is sealed with",
                        ContactKeys.sealingForAnyOrder(),
                        "a contact opens only in its order",
                        "read:"),
                Mutant.of(
                        "a contact is stored as it is", ContactKeys.sealingNothing(), "secrets stay sealed", "place:"),
                Mutant.of(
                        "a request that comes again is taken for another",
                        ContactKeys.recognisingNoRequest(),
                        "each answer is as predicted",
                        "place:"),
                Mutant.of(
                        "a cancellation is answered and not made",
                        UnfoundedAnswers.answeringCancellations(),
                        "each answer is as predicted",
                        "cancel:"),
                Mutant.of(
                        "a message that comes again is refused",
                        Functions.refusingWhatComesAgain(),
                        "nothing is parked",
                        "settle:0.crash-before"),
                Mutant.of(
                        "of a batch, the first event alone is archived",
                        Functions.archivingTheFirst(),
                        "the archive is as predicted",
                        "archive:"),
                Mutant.of(
                        "whatever happens, functions say that all is well",
                        Functions.sayingAllIsWell(),
                        "the sales are as predicted",
                        "project:0.server-error,1.server-error,2.server-error,3.server-error,4.server-error"));
    }
}
