package stackrun.embedded.s3;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order in which S3 lists keys. It compares UTF-8 bytes, which differs from the order of Java's strings. */
enum Utf8Order implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
