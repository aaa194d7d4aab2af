package stackrun.embedded.s3;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import stackrun.embedded.s3.Shelf.Label;

/** The versions of each key, latest first, and what a write or a delete does to them. One call at a time. */
final class Bucket {

    /** A version with its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // bytes of one exchange, never compared
    record Content(Version version, byte[] bytes) {}

    /** The result of a delete; both members are empty if the bucket is not versioned. */
    record Deleted(boolean deleteMarker, Optional<String> id) {}

    private final Shelf shelf;
    private final AtomicLong writes;
    private final NavigableMap<String, List<Version>> versions = new TreeMap<>(Utf8Order.INSTANCE);
    private Label label;

    Bucket(Label label, Shelf shelf, AtomicLong writes) {
        this.label = label;
        this.shelf = shelf;
        this.writes = writes;
    }

    /** Restores stored versions; an interrupted overwrite leaves two unversioned ones, of which the later counts. */
    synchronized void restore(List<Version> kept) throws IOException {
        kept.forEach(version -> of(version.key()).add(version));
        for (var each : List.copyOf(versions.values())) {
            each.sort(Comparator.comparingLong(Version::order).reversed());
            var unversioned = each.stream()
                    .filter(version -> version.id().equals(Version.UNVERSIONED))
                    .skip(1)
                    .toList();
            for (var outdated : unversioned) {
                remove(outdated);
            }
        }
    }

    synchronized Label label() {
        return label;
    }

    synchronized void version(Versioning versioning) throws IOException {
        var changed = new Label(label.name(), label.created(), versioning);
        shelf.label(changed);
        label = changed;
    }

    synchronized boolean isEmpty() {
        return versions.isEmpty();
    }

    synchronized Version put(String key, byte[] bytes, String etag, Map<String, String> headers, Conditions conditions)
            throws S3Error, IOException {
        conditions.checkWrite(current(key));
        return add(key, bytes, false, etag, headers);
    }

    synchronized Deleted delete(String key, Optional<String> id, Conditions conditions) throws S3Error, IOException {
        if (id.isPresent()) {
            return deleteVersion(key, id.get());
        }
        conditions.checkDelete(current(key));
        if (label.versioning() == Versioning.UNVERSIONED) {
            removeUnversioned(key);
            return new Deleted(false, Optional.empty());
        }
        var marker = add(key, new byte[0], true, "", Map.of());
        return new Deleted(true, Optional.of(marker.id()));
    }

    synchronized Content get(String key, Optional<String> id) throws S3Error, IOException {
        var version = id.isPresent() ? versionOf(key, id.get()) : latest(key);
        return new Content(version, shelf.get(label.name(), version));
    }

    /** The latest version of each key that is not deleted. */
    synchronized List<Version> latest() {
        return versions.values().stream()
                .map(List::getFirst)
                .filter(version -> !version.deleteMarker())
                .toList();
    }

    /** Every version and delete marker, by key, latest first. */
    synchronized List<Version> all() {
        return versions.values().stream().flatMap(List::stream).toList();
    }

    private Optional<Version> current(String key) {
        return versions.getOrDefault(key, List.of()).stream().findFirst().filter(version -> !version.deleteMarker());
    }

    private Version latest(String key) throws S3Error {
        var found = versions.get(key);
        if (found == null) {
            throw S3Error.noSuchKey();
        }
        var latest = found.getFirst();
        if (latest.deleteMarker()) {
            throw S3Error.noSuchKey().with("x-amz-delete-marker", "true").with("x-amz-version-id", latest.id());
        }
        return latest;
    }

    private Version versionOf(String key, String id) throws S3Error {
        var found = find(key, id).orElseThrow(S3Error::noSuchVersion);
        if (found.deleteMarker()) {
            throw S3Error.methodNotAllowed().with("x-amz-delete-marker", "true").with("Allow", "DELETE");
        }
        return found;
    }

    private Optional<Version> find(String key, String id) {
        return versions.getOrDefault(key, List.of()).stream()
                .filter(version -> version.id().equals(id))
                .findFirst();
    }

    private Version add(String key, byte[] bytes, boolean marker, String etag, Map<String, String> headers)
            throws IOException {
        var versioned = label.versioning() == Versioning.ENABLED;
        var file = randomId();
        var version = new Version(
                key,
                versioned ? randomId() : Version.UNVERSIONED,
                file,
                writes.incrementAndGet(),
                marker,
                Instant.now(),
                etag,
                bytes.length,
                headers);
        shelf.put(label.name(), version, bytes);
        if (!versioned) {
            removeUnversioned(key);
        }
        of(key).addFirst(version);
        return version;
    }

    private Deleted deleteVersion(String key, String id) throws IOException {
        var found = find(key, id);
        if (found.isPresent()) {
            remove(found.get());
        }
        return new Deleted(found.map(Version::deleteMarker).orElse(false), Optional.of(id));
    }

    private void removeUnversioned(String key) throws IOException {
        var found = find(key, Version.UNVERSIONED);
        if (found.isPresent()) {
            remove(found.get());
        }
    }

    private void remove(Version version) throws IOException {
        shelf.remove(label.name(), version);
        var rest = of(version.key());
        rest.remove(version);
        if (rest.isEmpty()) {
            versions.remove(version.key());
        }
    }

    private List<Version> of(String key) {
        return versions.computeIfAbsent(key, absent -> new ArrayList<>());
    }

    private static String randomId() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
