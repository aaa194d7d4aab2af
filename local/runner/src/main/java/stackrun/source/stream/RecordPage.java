package stackrun.source.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one read.
 *
 * @param next the iterator of the next read; null at the end of a closed shard
 */
public record RecordPage(
        List<StreamRecord> records, @Nullable String next) {}
