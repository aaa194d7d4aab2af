package stackrun.embedded.s3;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The storage of buckets and of the bytes of objects. {@link Bucket} knows which version is the latest. */
interface Shelf {

    /** A bucket without its objects. */
    record Label(String name, Instant created, Versioning versioning) {}

    /** A stored bucket. */
    record Kept(Label label, List<Version> versions) {}

    void label(Label label) throws IOException;

    void clear(String bucket) throws IOException;

    void put(String bucket, Version version, byte[] bytes) throws IOException;

    byte[] get(String bucket, Version version) throws IOException;

    void remove(String bucket, Version version) throws IOException;

    List<Kept> all() throws IOException;
}
