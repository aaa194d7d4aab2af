package stackrun.embedded.kinesis.description;

import java.util.List;

/** The shard-level metrics of a stream, of which there are none locally. */
record EnhancedMonitoring(List<String> shardLevelMetrics) {

    static final List<EnhancedMonitoring> NONE = List.of(new EnhancedMonitoring(List.of()));
}
