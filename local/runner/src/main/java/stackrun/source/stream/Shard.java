package stackrun.source.stream;

import org.jspecify.annotations.Nullable;

/** A shard and the one it continues, if any. */
public record Shard(String id, @Nullable String parent) {}
