package stackrun.source.stream;

import java.util.List;
import stackrun.source.mapping.BatchAnswer;

/** Invokes the function once with some of a batch's records. */
@FunctionalInterface
interface Attempt {
    BatchAnswer with(List<StreamRecord> records) throws InterruptedException;
}
