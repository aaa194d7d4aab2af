package stackrun.source.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one read.
 *
 * @param next where to read on; null at the end of a closed shard
 */
public record RecordPage(
        List<StreamRecord> records, @Nullable String next) {}
