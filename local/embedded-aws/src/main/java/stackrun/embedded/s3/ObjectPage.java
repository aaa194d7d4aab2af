package stackrun.embedded.s3;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One page of a bucket: keys and, if a delimiter is given, their common prefixes. */
final class ObjectPage {

    private final String prefix;
    private final String delimiter;
    private final int maxKeys;
    private final String after;
    private final List<Version> contents = new ArrayList<>();
    private final Set<String> commonPrefixes = new LinkedHashSet<>();
    private String last = "";
    private boolean truncated;

    /** @param after the key or common prefix after which the page starts */
    ObjectPage(String prefix, String delimiter, int maxKeys, String after) {
        this.prefix = prefix;
        this.delimiter = delimiter;
        this.maxKeys = maxKeys;
        this.after = after;
    }

    /** Adds an object if it belongs to the page. Returns false if the page is full and more objects follow. */
    boolean add(Version object) {
        if (!object.key().startsWith(prefix)) {
            return true;
        }
        var end = delimiter.isEmpty() ? -1 : object.key().indexOf(delimiter, prefix.length());
        var entry = end < 0 ? object.key() : object.key().substring(0, end + delimiter.length());
        if (Utf8Order.INSTANCE.compare(entry, after) <= 0 || commonPrefixes.contains(entry)) {
            return true;
        }
        if (size() == maxKeys) {
            truncated = maxKeys > 0;
            return false;
        }
        if (end < 0) {
            contents.add(object);
        } else {
            commonPrefixes.add(entry);
        }
        last = entry;
        return true;
    }

    int size() {
        return contents.size() + commonPrefixes.size();
    }

    boolean isTruncated() {
        return truncated;
    }

    /** The last key or common prefix. */
    String last() {
        return last;
    }

    List<Version> contents() {
        return contents;
    }

    Set<String> commonPrefixes() {
        return commonPrefixes;
    }
}
