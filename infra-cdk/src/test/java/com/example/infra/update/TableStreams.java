package com.example.infra.update;

import java.util.stream.Stream;

/**
 * A table keeps its stream. Another view type makes another stream, whose ARN is new: mappings of the old one end, and read
 * the new one from its beginning.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">Change data capture for DynamoDB
 *     Streams: after you enable a stream, its view type cannot change</a>
 */
final class TableStreams implements UpdateRule {

    @Override
    public Stream<UpdateBreak> breaks(StageUpdate update) {
        return update.changes()
                .filter(change -> !change.removes() && change.changesItsStream())
                .map(change -> new UpdateBreak(
                        change.deployed() + " gets another stream",
                        "keep the view type, or follow docs/runbooks/update.md#change-a-table"));
    }
}
