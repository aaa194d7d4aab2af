package stackrun.source.mapping;

/**
 * A queue or stream that Lambda polls for a function.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html">CreateEventSourceMapping</a>
 */
public sealed interface EventSourceMapping permits QueueMapping, StreamMapping {

    /** Names the mapping within its run. */
    String id();

    /** The function, version or alias that is invoked. */
    String functionArn();

    /** The queue or stream. */
    String sourceArn();
}
