package stackrun.embedded.kms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AliasListEntry;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.InvalidKeyUsageException;
import software.amazon.awssdk.services.kms.model.KeyListEntry;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidMacException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.MacAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.NotFoundException;
import software.amazon.awssdk.services.kms.model.UnsupportedOperationException;
import stackrun.embedded.Clients;
import stackrun.embedded.setting.Storage;

class KmsServerTest {

    private static final SdkBytes SECRET = SdkBytes.fromUtf8String("secret");
    private static final Map<String, String> CONTEXT = Map.of("purpose", "contact", "keyRef", "42");

    private static KmsServer server;
    private static KmsClient client;

    @BeforeAll
    static void start() throws IOException {
        server = KmsServer.start(Storage.inMemory());
        client = Clients.of(KmsClient.builder(), server.endpoint());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @Test
    void decryptsWhatItEncryptedInTheSameContext() {
        var key = createKey();
        var blob = encrypt(key);

        var opened = client.decrypt(decrypt -> decrypt.ciphertextBlob(blob).encryptionContext(CONTEXT));

        assertThat(opened.plaintext()).isEqualTo(SECRET);
        assertThat(opened.keyId()).isEqualTo("arn:aws:kms:eu-west-1:000000000000:key/" + key);
        assertThat(encrypt(key)).isNotEqualTo(blob);
    }

    @Test
    void refusesAnotherContext() {
        var blob = encrypt(createKey());

        assertThatThrownBy(() -> client.decrypt(decrypt -> decrypt.ciphertextBlob(blob)))
                .isInstanceOf(InvalidCiphertextException.class);
        assertThatThrownBy(() -> client.decrypt(decrypt ->
                        decrypt.ciphertextBlob(blob).encryptionContext(Map.of("purpose", "contact", "keyRef", "43"))))
                .isInstanceOf(InvalidCiphertextException.class);
        assertThatThrownBy(() -> client.decrypt(decrypt ->
                        decrypt.ciphertextBlob(blob).encryptionContext(Map.of("purpose", "contactkeyRef", "42", ""))))
                .isInstanceOf(InvalidCiphertextException.class);
    }

    @Test
    void refusesABlobWithAnyByteChanged() {
        var blob = encrypt(createKey()).asByteArray();

        for (int i = 0; i < blob.length; i++) {
            var changed = blob.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> client.decrypt(decrypt -> decrypt.ciphertextBlob(SdkBytes.fromByteArray(changed))
                            .encryptionContext(CONTEXT)))
                    .as("byte %s", i)
                    .isInstanceOfAny(InvalidCiphertextException.class, NotFoundException.class);
        }
    }

    @Test
    void refusesAnotherKeyThanTheOneThatEncrypted() {
        var blob = encrypt(createKey());
        var other = createKey();

        assertThatThrownBy(() -> client.decrypt(
                        decrypt -> decrypt.ciphertextBlob(blob).keyId(other).encryptionContext(CONTEXT)))
                .isInstanceOf(IncorrectKeyException.class);
    }

    @Test
    void givesDataKeysWithTheirCiphertext() {
        var key = createKey();

        var dataKey = client.generateDataKey(
                generate -> generate.keyId(key).keySpec(DataKeySpec.AES_256).encryptionContext(CONTEXT));
        var wrapped = client.generateDataKeyWithoutPlaintext(
                generate -> generate.keyId(key).numberOfBytes(48).encryptionContext(CONTEXT));

        assertThat(dataKey.plaintext().asByteArray()).hasSize(32);
        assertThat(decrypt(dataKey.ciphertextBlob())).isEqualTo(dataKey.plaintext());
        assertThat(decrypt(wrapped.ciphertextBlob()).asByteArray()).hasSize(48);
        assertThat(client.generateRandom(generate -> generate.numberOfBytes(7))
                        .plaintext()
                        .asByteArray())
                .hasSize(7);
    }

    @Test
    void decryptsWhatWasEncryptedBeforeARotation() {
        var key = createKey();
        var before = encrypt(key);
        var material = client.describeKey(describe -> describe.keyId(key))
                .keyMetadata()
                .currentKeyMaterialId();

        client.rotateKeyOnDemand(rotate -> rotate.keyId(key));

        var opened = client.decrypt(
                decrypt -> decrypt.ciphertextBlob(before).keyId(key).encryptionContext(CONTEXT));
        assertThat(opened.plaintext()).isEqualTo(SECRET);
        assertThat(opened.keyMaterialId()).isEqualTo(material);
        assertThat(client.decrypt(
                                decrypt -> decrypt.ciphertextBlob(encrypt(key)).encryptionContext(CONTEXT))
                        .keyMaterialId())
                .isNotEqualTo(material);
        assertThat(client.listKeyRotations(list -> list.keyId(key)).rotations()).hasSize(1);
    }

    @Test
    void keepsWhetherAKeyRotatesByItself() {
        var key = createKey();
        client.enableKeyRotation(enable -> enable.keyId(key).rotationPeriodInDays(90));

        var status = client.getKeyRotationStatus(get -> get.keyId(key));

        assertThat(status.keyRotationEnabled()).isTrue();
        assertThat(status.rotationPeriodInDays()).isEqualTo(90);
        assertThat(status.nextRotationDate())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(89)), Instant.now().plus(Duration.ofDays(91)));
        client.disableKeyRotation(disable -> disable.keyId(key));
        assertThat(client.getKeyRotationStatus(get -> get.keyId(key)).keyRotationEnabled())
                .isFalse();
    }

    @Test
    void movesACiphertextToAnotherKeyAndContext() {
        var source = createKey();
        var destination = createKey();
        var blob = encrypt(source);

        var moved = client.reEncrypt(move -> move.ciphertextBlob(blob)
                .sourceEncryptionContext(CONTEXT)
                .destinationKeyId(destination)
                .destinationEncryptionContext(Map.of("moved", "yes")));

        assertThat(moved.sourceKeyId()).endsWith(source);
        assertThat(moved.keyId()).endsWith(destination);
        assertThat(client.decrypt(decrypt -> decrypt.ciphertextBlob(moved.ciphertextBlob())
                                .keyId(destination)
                                .encryptionContext(Map.of("moved", "yes")))
                        .plaintext())
                .isEqualTo(SECRET);
    }

    @Test
    void refusesADisabledKeyUntilItIsEnabled() {
        var key = createKey();
        var blob = encrypt(key);
        client.disableKey(disable -> disable.keyId(key));

        assertThatThrownBy(() -> encrypt(key)).isInstanceOf(DisabledException.class);
        assertThatThrownBy(() -> decrypt(blob))
                .isInstanceOf(DisabledException.class)
                .hasMessageContaining("arn:aws:kms:eu-west-1:000000000000:key/%s is disabled.", key);

        client.enableKey(enable -> enable.keyId(key));
        assertThat(decrypt(blob)).isEqualTo(SECRET);
    }

    @Test
    void refusesAKeyThatIsToBeDeletedUntilThatIsCancelled() {
        var key = createKey();
        var blob = encrypt(key);

        var scheduled =
                client.scheduleKeyDeletion(schedule -> schedule.keyId(key).pendingWindowInDays(7));

        assertThat(scheduled.deletionDate())
                .isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(8)));
        assertThat(state(key)).isEqualTo(KeyState.PENDING_DELETION);
        assertThatThrownBy(() -> decrypt(blob)).isInstanceOf(KmsInvalidStateException.class);
        assertThatThrownBy(() -> client.enableKey(enable -> enable.keyId(key)))
                .isInstanceOf(KmsInvalidStateException.class);

        client.cancelKeyDeletion(cancel -> cancel.keyId(key));

        assertThat(state(key)).isEqualTo(KeyState.DISABLED);
        client.enableKey(enable -> enable.keyId(key));
        assertThat(decrypt(blob)).isEqualTo(SECRET);
        assertThatThrownBy(() -> client.scheduleKeyDeletion(
                        schedule -> schedule.keyId(key).pendingWindowInDays(6)))
                .isInstanceOf(KmsException.class)
                .hasMessageContaining("pendingWindowInDays");
    }

    @Test
    void findsAKeyByItsAliases() {
        var first = createKey();
        var second = createKey();
        client.createAlias(create -> create.aliasName("alias/moving").targetKeyId(first));
        var blob = encrypt("alias/moving");

        assertThatThrownBy(() -> client.createAlias(
                        create -> create.aliasName("alias/moving").targetKeyId(second)))
                .isInstanceOf(AlreadyExistsException.class);
        client.updateAlias(update -> update.aliasName("alias/moving").targetKeyId(second));

        assertThat(client.describeKey(describe -> describe.keyId("arn:aws:kms:eu-west-1:000000000000:alias/moving"))
                        .keyMetadata()
                        .keyId())
                .isEqualTo(second);
        assertThat(decrypt(blob)).isEqualTo(SECRET);
        assertThat(client.listAliases(list -> list.keyId(second)).aliases())
                .extracting(AliasListEntry::aliasName)
                .containsExactly("alias/moving");
        client.deleteAlias(delete -> delete.aliasName("alias/moving"));
        assertThatThrownBy(() -> encrypt("alias/moving")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void provesMessages() {
        var key = client.createKey(create -> create.keySpec(software.amazon.awssdk.services.kms.model.KeySpec.HMAC_256)
                        .keyUsage(KeyUsageType.GENERATE_VERIFY_MAC))
                .keyMetadata()
                .keyId();

        var mac = client.generateMac(
                        generate -> generate.keyId(key).message(SECRET).macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256))
                .mac();

        assertThat(client.verifyMac(verify ->
                                verify.keyId(key).message(SECRET).mac(mac).macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256))
                        .macValid())
                .isTrue();
        assertThatThrownBy(() -> client.verifyMac(verify -> verify.keyId(key)
                        .message(SdkBytes.fromUtf8String("forged"))
                        .mac(mac)
                        .macAlgorithm(MacAlgorithmSpec.HMAC_SHA_256)))
                .isInstanceOf(KmsInvalidMacException.class);
        assertThatThrownBy(() -> encrypt(key)).isInstanceOf(InvalidKeyUsageException.class);
        assertThatThrownBy(() -> client.rotateKeyOnDemand(rotate -> rotate.keyId(key)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> encrypt(UUID.randomUUID().toString())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> decrypt(SdkBytes.fromUtf8String("nonsense")))
                .isInstanceOf(InvalidCiphertextException.class);
        assertThatThrownBy(() -> client.createKey(create -> create.keySpec("RSA_2048")))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> client.encrypt(
                        encrypt -> encrypt.keyId(createKey()).plaintext(SECRET).dryRun(true)))
                .hasMessageContaining("does not know the member DryRun");
        assertThatThrownBy(() -> client.listGrants(list -> list.keyId("any")))
                .hasMessageContaining("does not know TrentService.ListGrants");
    }

    @Test
    void makesAKeyOfAGivenIdOnce() throws IOException {
        var id = UUID.randomUUID().toString();

        var arn = server.createKey(id, KeySpec.SYMMETRIC_DEFAULT, "contact data");
        var blob = encrypt(id);
        server.createKey(id, KeySpec.SYMMETRIC_DEFAULT, "contact data");

        assertThat(arn).isEqualTo("arn:aws:kms:eu-west-1:000000000000:key/" + id);
        assertThat(decrypt(blob)).isEqualTo(SECRET);
        assertThat(client.listKeys().keys()).extracting(KeyListEntry::keyId).contains(id);
    }

    @Test
    void keepsKeysInADirectory(@TempDir Path directory) throws IOException {
        var storage = Storage.in(directory);
        SdkBytes before;
        SdkBytes after;
        try (var first = KmsServer.start(storage);
                var kept = Clients.of(KmsClient.builder(), first.endpoint())) {
            var key = kept.createKey().keyMetadata().keyId();
            kept.createAlias(create -> create.aliasName("alias/kept").targetKeyId(key));
            before = encrypt(kept, key);
            kept.rotateKeyOnDemand(rotate -> rotate.keyId(key));
            after = encrypt(kept, key);
        }

        try (var second = KmsServer.start(storage);
                var kept = Clients.of(KmsClient.builder(), second.endpoint())) {
            assertThat(decrypt(kept, before)).isEqualTo(SECRET);
            assertThat(decrypt(kept, after)).isEqualTo(SECRET);
            assertThat(kept.listKeyRotations(list -> list.keyId("alias/kept")).rotations())
                    .hasSize(1);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no POSIX permissions")
    void keepsKeyMaterialFromOthers(@TempDir Path directory) throws IOException {
        try (var kept = KmsServer.start(Storage.in(directory))) {
            kept.createKey("key", KeySpec.SYMMETRIC_DEFAULT, "");
        }

        try (var files = Files.list(directory.resolve("kms"))) {
            assertThat(files.toList())
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private static String createKey() {
        return client.createKey().keyMetadata().keyId();
    }

    private static KeyState state(String key) {
        return client.describeKey(describe -> describe.keyId(key)).keyMetadata().keyState();
    }

    private static SdkBytes encrypt(String key) {
        return encrypt(client, key);
    }

    private static SdkBytes encrypt(KmsClient client, String key) {
        return client.encrypt(encrypt -> encrypt.keyId(key).plaintext(SECRET).encryptionContext(CONTEXT))
                .ciphertextBlob();
    }

    private static SdkBytes decrypt(SdkBytes blob) {
        return decrypt(client, blob);
    }

    private static SdkBytes decrypt(KmsClient client, SdkBytes blob) {
        return client.decrypt(decrypt -> decrypt.ciphertextBlob(blob).encryptionContext(CONTEXT))
                .plaintext();
    }
}
