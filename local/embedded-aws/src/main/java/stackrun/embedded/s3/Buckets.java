package stackrun.embedded.s3;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import stackrun.embedded.s3.Shelf.Label;
import stackrun.embedded.s3.protocol.S3Error;

/** All buckets. */
final class Buckets {

    /** Also prevents names from pointing outside the storage directory. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?!.*\\.\\.)[a-z0-9.-]{1,61}[a-z0-9]");

    private final Shelf shelf;
    private final AtomicLong writes = new AtomicLong();
    private final NavigableMap<String, Bucket> buckets = new ConcurrentSkipListMap<>();

    private Buckets(Shelf shelf) {
        this.shelf = shelf;
    }

    static Buckets on(Shelf shelf) throws IOException {
        var buckets = new Buckets(shelf);
        for (var kept : shelf.all()) {
            var bucket = new Bucket(kept.label(), shelf, buckets.writes);
            bucket.restore(kept.versions());
            buckets.buckets.put(kept.label().name(), bucket);
            kept.versions().forEach(version -> buckets.writes.accumulateAndGet(version.order(), Math::max));
        }
        return buckets;
    }

    synchronized void create(String name) throws S3Error, IOException {
        if (!NAME.matcher(name).matches()) {
            throw S3Error.invalidBucketName();
        }
        if (buckets.containsKey(name)) {
            throw S3Error.bucketAlreadyOwnedByYou();
        }
        var label = new Label(name, Instant.now(), Versioning.UNVERSIONED);
        shelf.label(label);
        buckets.put(name, new Bucket(label, shelf, writes));
    }

    synchronized void delete(String name) throws S3Error, IOException {
        if (!named(name).isEmpty()) {
            throw S3Error.bucketNotEmpty();
        }
        shelf.clear(name);
        buckets.remove(name);
    }

    Bucket named(String name) throws S3Error {
        return Optional.ofNullable(buckets.get(name)).orElseThrow(S3Error::noSuchBucket);
    }

    List<Label> labels() {
        return buckets.values().stream().map(Bucket::label).toList();
    }
}
