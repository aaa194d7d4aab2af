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
                        "a reservation is written without the condition that it does not exist",
                        puttingWithoutCondition("RESERVATION#"),
                        "stock is conserved",
                        "reserve:1.crash-after",
                        "reserve:1.overtaken-before"),
                Mutant.of(
                        "an idempotency record is written without the condition that it does not exist",
                        puttingWithoutCondition("KEY#"),
                        "each write is as predicted",
                        "place:"),
                Mutant.of(
                        "a sales fact is written without the condition that it does not exist",
                        puttingWithoutCondition("FACT#"),
                        "the sales are as predicted",
                        "project:0.crash-after"),
                Mutant.of(
                        "a release deletes the reservation instead of marking it",
                        changingItems(TransactionChanges::deleteOfReservation),
                        "every order has settled",
                        "release:"),
                Mutant.of(
                        "stock is released without the condition that it is still held",
                        changing(TransactWriteItemsRequest.class, TransactionChanges::releasedAnyway),
                        "stock is conserved",
                        "release:1.overtaken-before",
                        "release:1.crash-after"),
                Mutant.of(
                        "an order is updated without its optimistic lock",
                        changing(UpdateItemRequest.class, RequestChanges::unfenced),
                        "every order has settled",
                        "settle-or-cancel:1.overtaken-before",
                        "settle-or-expire:1.overtaken-before"),
                Mutant.of(
                        "messages and events are sent after the transaction, without the outbox",
                        DualWrite.insteadOfTheOutbox(),
                        "what was committed is published",
                        "place:3.crash-after"),
                Mutant.of(
                        "inventory ignores the order's deadline",
                        Functions.ignoringDeadlines(),
                        "no order is refused for stock that only ended orders hold",
                        "reserve-late:"),
                Mutant.of(
                        "FailedRecordCount is ignored",
                        believing(PutRecordsResponse.class, AnswerChanges::allAccepted),
                        "what was committed is published",
                        "publish:0.first-refused"),
                Mutant.of(
                        "failed entries of SendMessageBatch are ignored",
                        believing(SendMessageBatchResponse.class, AnswerChanges::allSent),
                        "every order has settled",
                        "request-release:0.first-refused"),
                Mutant.of(
                        "failed entries of SendMessageBatch are ignored if a timer repairs them",
                        believing(SendMessageBatchResponse.class, AnswerChanges::allSent),
                        "no order waits for a timer",
                        "request:0.first-refused"),
                Mutant.of(
                        "a stream reader continues after a failed record",
                        Functions.goingOnAfterFailure(),
                        "events are in order",
                        "publish:0.first-refused"),
                Mutant.of(
                        "a contact is encrypted without its order id as authenticated data",
                        ContactKeys.sealingForAnyOrder(),
                        "a contact can be decrypted only for its order",
                        "read:"),
                Mutant.of(
                        "a contact is stored unencrypted",
                        ContactKeys.sealingNothing(),
                        "secrets stay encrypted",
                        "place:"),
                Mutant.of(
                        "a repeated request is rejected as a different one",
                        ContactKeys.recognisingNoRequest(),
                        "each answer is as predicted",
                        "place:"),
                Mutant.of(
                        "a cancellation is answered but not stored",
                        UnfoundedAnswers.answeringCancellations(),
                        "each answer is as predicted",
                        "cancel:"),
                Mutant.of(
                        "a redelivered message is rejected",
                        Functions.refusingWhatComesAgain(),
                        "no message or batch is parked",
                        "settle:0.crash-before"),
                Mutant.of(
                        "only the first event of a batch is archived",
                        Functions.archivingTheFirst(),
                        "the archive is as predicted",
                        "archive:"),
                Mutant.of(
                        "functions report success after a failure",
                        Functions.sayingAllIsWell(),
                        "the sales are as predicted",
                        "project:0.server-error,1.server-error,2.server-error,3.server-error,4.server-error"));
    }
}
