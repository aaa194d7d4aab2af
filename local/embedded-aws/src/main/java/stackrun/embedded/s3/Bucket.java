package stackrun.embedded.s3;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import stackrun.embedded.s3.Shelf.Label;
import stackrun.embedded.s3.protocol.S3Error;

/** A bucket: it applies writes and deletes to its versions and its shelf, one call at a time. */
final class Bucket {

    private final Shelf shelf;
    private final AtomicLong writes;
    private final Versions versions = new Versions();
    private Label label;

    /** @param writes counts the writes to all buckets */
    Bucket(Label label, Shelf shelf, AtomicLong writes) {
        this.label = label;
        this.shelf = shelf;
        this.writes = writes;
    }

    /** Restores stored versions. An interrupted overwrite leaves two unversioned ones, of which the later one counts. */
    synchronized void restore(List<Version> kept) throws IOException {
        var inOrder =
                kept.stream().sorted(Comparator.comparingLong(Version::order)).toList();
        for (var version : inOrder) {
            if (version.id().equals(Version.UNVERSIONED)) {
                removeUnversioned(version.key());
            }
            versions.add(version);
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
        conditions.checkWrite(versions.current(key));
        return add(key, bytes, false, etag, headers);
    }

    synchronized Deletion delete(String key, Optional<String> id, Conditions conditions) throws S3Error, IOException {
        if (id.isPresent()) {
            return deleteVersion(key, id.get());
        }
        conditions.checkDelete(versions.current(key));
        if (label.versioning() == Versioning.UNVERSIONED) {
            removeUnversioned(key);
            return new Deletion(false, Optional.empty());
        }
        var marker = add(key, new byte[0], true, "", Map.of());
        return new Deletion(true, Optional.of(marker.id()));
    }

    synchronized Content get(String key, Optional<String> id) throws S3Error, IOException {
        var version = id.isPresent() ? versions.get(key, id.get()) : versions.latest(key);
        return new Content(version, shelf.get(label.name(), version));
    }

    /** The latest version of each key that is not deleted. */
    synchronized List<Version> latest() {
        return versions.latest();
    }

    /** Every version and delete marker, by key, latest first. */
    synchronized List<Version> all() {
        return versions.all();
    }

    private Version add(String key, byte[] bytes, boolean marker, String etag, Map<String, String> headers)
            throws IOException {
        var versioned = label.versioning() == Versioning.ENABLED;
        var version = new Version(
                key,
                versioned ? Version.randomId() : Version.UNVERSIONED,
                Version.randomId(),
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
        versions.add(version);
        return version;
    }

    private Deletion deleteVersion(String key, String id) throws IOException {
        var found = versions.find(key, id);
        if (found.isPresent()) {
            remove(found.get());
        }
        return new Deletion(found.map(Version::deleteMarker).orElse(false), Optional.of(id));
    }

    private void removeUnversioned(String key) throws IOException {
        var found = versions.find(key, Version.UNVERSIONED);
        if (found.isPresent()) {
            remove(found.get());
        }
    }

    private void remove(Version version) throws IOException {
        shelf.remove(label.name(), version);
        versions.remove(version);
    }
}
