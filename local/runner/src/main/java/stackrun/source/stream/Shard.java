package stackrun.source.stream;

import org.jspecify.annotations.Nullable;

/**
 * A shard of a stream.
 *
 * @param parent the shard that it continues, or null
 */
public record Shard(String id, @Nullable String parent) {}
