package stackrun.embedded.kinesis.description;

import stackrun.embedded.kinesis.stream.HashRange;

/** The range of hash keys of a shard, in decimal digits. */
record HashKeyRange(String startingHashKey, String endingHashKey) {

    static HashKeyRange of(HashRange range) {
        return new HashKeyRange(range.first().toString(), range.last().toString());
    }
}
