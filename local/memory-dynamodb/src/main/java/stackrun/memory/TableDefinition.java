package stackrun.memory;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a table was made as.
 *
 * @param request the members of the request that a description repeats
 * @param streamViewType null where the table has no stream
 */
record TableDefinition(
        String name,
        KeySchema schema,
        Map<String, Index> indexes,
        @Nullable StreamViewType streamViewType,
        ObjectNode request,
        Instant created) {}
