package com.example.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.example.local.demo.Audit;
import com.example.local.demo.Placed;
import com.example.local.demo.Shop;
import com.example.local.demo.StoredState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.model.S3Object;
import stackrun.run.Await;
import stackrun.run.CannotRun;
import stackrun.run.LocalRun;

/** {@code --data} keeps everything over a restart: tables, queues, streams, checkpoints, keys and objects together. */
class RestartTest {

    @Test
    void goesOnWhereItStopped(@TempDir Path folder) throws Exception {
        var options = Repository.options(folder.resolve("run")).withData(folder.resolve("data"));
        Placed placed;
        String alice;
        String before;
        String stock;
        List<String> archive;
        try (var run = LocalRun.start(options)) {
            var shop = new Shop(run.endpoints());
            alice = shop.token("alice");
            placed = order(shop, alice);
            awaitAll(run, placed);
            before = shop.get("/orders/" + placed.orderId(), alice).response().body();
            stock = shop.get("/stock/TEA-GREEN-100", alice).response().body();
            archive = archive(run);
        }

        try (var run = LocalRun.start(options)) {
            var shop = new Shop(run.endpoints());

            // Signed before the restart, with contact data sealed before it.
            assertThat(shop.get("/orders/" + placed.orderId(), alice).response().body())
                    .isEqualTo(before);
            assertThat(shop.get("/stock/TEA-GREEN-100", alice).response().body())
                    .isEqualTo(stock);
            // Events of stock may have been on their way still.
            assertThat(archive(run)).containsAll(archive);
            // What was read is not read again, and what is new is.
            var next = order(shop, shop.token("alice"));
            awaitAll(run, next);
            assertThat(Audit.of(List.of(placed, next), StoredState.of(run)).lost())
                    .isEmpty();
            assertThat(archive(run)).containsAll(archive).hasSizeGreaterThan(archive.size());
        }
    }

    @Test
    void lendsItsFolderToOneRunAtATime(@TempDir Path folder) throws Exception {
        var data = folder.resolve("data");
        try (var run = LocalRun.start(Repository.options(folder.resolve("one")).withData(data))) {
            assertThat(run.endpoints().pid()).isPositive();
            assertThatExceptionOfType(CannotRun.class)
                    .isThrownBy(() -> LocalRun.start(
                            Repository.options(folder.resolve("two")).withData(data)))
                    .withMessage("another run uses the data folder %s: stop it, or choose another folder with --data"
                            .formatted(data));
        }
    }

    private static Placed order(Shop shop, String token) {
        var body = """
                {"lines":[{"sku":"TEA-GREEN-100","quantity":1}],"contact":{"name":"Alice","email":"alice@example.com",\
                "address":{"line1":"1 Garden Street","city":"Springfield","postcode":"12345","country":"DE"}}}""";
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        var answer = Await.until(() -> shop.post("/orders", token, key, body), given -> given.status() == 201);
        return new Placed(answer.json().path("orderId").asString(), 0);
    }

    private static void awaitAll(LocalRun run, Placed placed) {
        Await.until(
                () -> Audit.of(List.of(placed), StoredState.of(run)),
                audit -> audit.confirmed() == 1 && audit.projected() == 1 && audit.archived() == 1);
    }

    private static List<String> archive(LocalRun run) {
        var bucket = StoredState.of(run).archiveBucket();
        return run.clients().s3().listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .toList();
    }
}
