package stackrun.embedded.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import stackrun.embedded.s3.protocol.S3Error;

/** The versions of all keys of a bucket: the keys in the order of S3, and the latest version of each key first. */
final class Versions {

    private final NavigableMap<String, List<Version>> byKey = new TreeMap<>(Utf8Order.INSTANCE);

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** Adds the latest version of its key. */
    void add(Version version) {
        byKey.computeIfAbsent(version.key(), absent -> new ArrayList<>()).addFirst(version);
    }

    void remove(Version version) {
        var rest = byKey.getOrDefault(version.key(), List.of());
        rest.remove(version);
        if (rest.isEmpty()) {
            byKey.remove(version.key());
        }
    }

    Optional<Version> find(String key, String id) {
        return of(key).stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** The version with an id, unless it is a delete marker. */
    Version get(String key, String id) throws S3Error {
        var found = find(key, id).orElseThrow(S3Error::noSuchVersion);
        if (found.deleteMarker()) {
            throw S3Error.methodNotAllowed().with("x-amz-delete-marker", "true").with("Allow", "DELETE");
        }
        return found;
    }

    /** The latest version of a key, or empty if the key does not exist or is deleted. */
    Optional<Version> current(String key) {
        return of(key).stream().findFirst().filter(version -> !version.deleteMarker());
    }

    /** The latest version of a key. Fails if the key does not exist or is deleted. */
    Version latest(String key) throws S3Error {
        var latest = of(key).stream().findFirst().orElseThrow(S3Error::noSuchKey);
        if (latest.deleteMarker()) {
            throw S3Error.noSuchKey().with("x-amz-delete-marker", "true").with("x-amz-version-id", latest.id());
        }
        return latest;
    }

    /** The latest version of each key that is not deleted. */
    List<Version> latest() {
        return byKey.values().stream()
                .map(List::getFirst)
                .filter(version -> !version.deleteMarker())
                .toList();
    }

    /** All versions and delete markers. */
    List<Version> all() {
        return byKey.values().stream().flatMap(List::stream).toList();
    }

    private List<Version> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }
}
