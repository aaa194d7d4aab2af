package stackrun.embedded.s3;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import stackrun.embedded.s3.Shelf.Label;

/** Stores bytes until the process ends. */
final class MemoryShelf implements Shelf {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void label(Label label) {
        // the label lives in the bucket
    }

    @Override
    public void clear(String bucket) {
        // a bucket is empty before it is deleted
    }

    @Override
    public void put(String bucket, Version version, byte[] bytes) {
        files.put(version.file(), bytes);
    }

    @Override
    public byte[] get(String bucket, Version version) {
        return Objects.requireNonNull(files.get(version.file()), version.file());
    }

    @Override
    public void remove(String bucket, Version version) {
        files.remove(version.file());
    }

    @Override
    public List<Kept> all() {
        return List.of();
    }
}
