package com.example.orders.adapter.kms;

import static com.example.orders.domain.Fixtures.ALICE;
import static com.example.orders.domain.Fixtures.BOB;
import static com.example.orders.domain.Fixtures.CONTACT;
import static com.example.orders.domain.Fixtures.NOON;
import static com.example.orders.domain.Fixtures.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.kit.testing.LocalAws;
import com.example.orders.DynamoDbWire;
import com.example.orders.OrdersTables;
import com.example.orders.domain.CustomerId;
import com.example.orders.domain.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import stackrun.embedded.Service;
import stackrun.embedded.http.HttpResponse;

/** Searches a heap dump for data keys. The test gets the key to search for from KMS only after the dump is written. */
class KeysInMemoryTest {

    private final OrdersTables tables = OrdersTables.create();
    private final MovableClock clock = new MovableClock(NOON);
    private final ManualTimer timer = new ManualTimer(clock);
    private final KmsCustomerKeys keys = Adapter.of(tables, clock, timer, new Checkpoints());

    @TempDir
    private Path folder;

    @Test
    void leaveItAfterSixMinutesWhetherOrNotAnyoneAsks() throws IOException {
        var sealed = keys.current(ALICE).seal(ORDER, CONTACT);
        assertThat(keys.version(ALICE, sealed.keyVersion()).orElseThrow().open(ORDER, sealed))
                .isEqualTo(CONTACT);
        var young = HeapDump.in(folder, "young");

        timer.forward(Duration.ofMinutes(6));
        var old = HeapDump.in(folder, "old");

        var dataKey = dataKey(ALICE);
        assertThat(young.count(dataKey)).as("the dump shows keys").isEqualTo(1);
        assertThat(old.count(dataKey)).isZero();
        assertThat(keys.current(BOB).version()).as("still in use").isPositive();
    }

    /** The failed condition of the write: another function has stored a key meanwhile. */
    @Test
    void areOverwrittenWhereAnotherFunctionMadeTheFirst() throws IOException {
        var made = new ArrayList<byte[]>();
        try (var wire = new DynamoDbWire((request, to) -> {
            if (DynamoDbWire.is(request, "PutItem")) {
                Adapter.of(tables, clock).current(ALICE);
            }
            return to.pass(request);
        })) {
            var loser = keysOver(wire, made);

            assertThat(loser.current(ALICE).fingerprint("x"))
                    .isEqualTo(keys.current(ALICE).fingerprint("x"));
        }
        assertThat(made).hasSize(1).allSatisfy(dataKey -> assertThat(dataKey).containsOnly(0));
    }

    @Test
    void areOverwrittenWhereTheyCannotBeStored() throws IOException {
        var made = new ArrayList<byte[]>();
        try (var wire = new DynamoDbWire(
                (request, to) -> DynamoDbWire.is(request, "PutItem") ? HttpResponse.empty(400) : to.pass(request))) {
            assertThatThrownBy(() -> keysOver(wire, made).current(ALICE)).isInstanceOf(SdkException.class);
        }
        assertThat(made).hasSize(1).allSatisfy(dataKey -> assertThat(dataKey).containsOnly(0));
    }

    /** The keys of another function, which shows the test each data key that KMS generated. */
    private KmsCustomerKeys keysOver(DynamoDbWire wire, List<byte[]> made) {
        var environment = LocalAws.environment(Service.DYNAMODB, Service.KMS);
        var kms = LocalAws.clients(environment)
                .configured(KmsClient.builder(), "KMS")
                .overrideConfiguration(override -> override.addExecutionInterceptor(new Watched(made)))
                .build();
        return new KmsCustomerKeys(
                wire.client(),
                tables.customerKeys(),
                new FieldKey(kms, tables.fieldKey()),
                new SecureRandom(),
                clock,
                timer,
                new Checkpoints());
    }

    private byte[] dataKey(CustomerId customer) {
        var item = tables.customerKey(customer.value()).orElseThrow();
        return tables.kms()
                .decrypt(decrypt -> decrypt.keyId(tables.fieldKey())
                        .ciphertextBlob(SdkBytes.fromByteArray(item.bytes("wrappedKey")))
                        .encryptionContext(Map.of("purpose", "order-contact", "keyRef", item.string("keyRef"))))
                .plaintext()
                .asByteArray();
    }
}
