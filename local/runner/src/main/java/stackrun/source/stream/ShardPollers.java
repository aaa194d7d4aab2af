package stackrun.source.stream;

import stackrun.source.mapping.StartingPosition;

/** Makes the poller of a shard that is read from there, unless a checkpoint says more. */
@FunctionalInterface
public interface ShardPollers {
    ShardPoller poller(String shard, StartingPosition start);
}
