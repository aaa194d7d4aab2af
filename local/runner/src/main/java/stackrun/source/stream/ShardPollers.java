package stackrun.source.stream;

import stackrun.source.mapping.StartingPosition;

/** Creates the poller of a shard, which starts at a checkpoint, or at the position if there is no checkpoint. */
@FunctionalInterface
public interface ShardPollers {
    ShardPoller poller(String shard, StartingPosition start);
}
