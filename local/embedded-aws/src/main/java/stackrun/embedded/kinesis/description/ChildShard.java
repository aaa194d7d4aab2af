package stackrun.embedded.kinesis.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stackrun.embedded.kinesis.stream.Shard;
import stackrun.embedded.kinesis.stream.Stream;

/**
 * A shard that continues a closed one.
 *
 * @see <a href="https://docs.aws.amazon.com/kinesis/latest/APIReference/API_ChildShard.html">ChildShard</a>
 */
public record ChildShard(String shardId, List<String> parentShards, HashKeyRange hashKeyRange) {

    public static List<ChildShard> of(Stream stream, Shard parent) {
        return stream.shards().stream()
                .filter(child -> child.isChildOf(parent.id()))
                .map(child -> new ChildShard(child.id(), parents(child), HashKeyRange.of(child.hashes())))
                .toList();
    }

    private static List<String> parents(Shard child) {
        var parents = new ArrayList<String>();
        Optional.ofNullable(child.opened().parent()).ifPresent(parents::add);
        Optional.ofNullable(child.opened().adjacentParent()).ifPresent(parents::add);
        return parents;
    }
}
