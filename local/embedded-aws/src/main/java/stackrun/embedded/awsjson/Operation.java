package stackrun.embedded.awsjson;

/**
 * The implementation of an operation.
 *
 * @param <Q> the record of its request
 */
@FunctionalInterface
public interface Operation<Q> {

    /** The answer; an empty record if AWS sends none. */
    Record answer(Q request) throws Exception;
}
