package stackrun.source.stream;

import java.util.List;
import stackrun.source.mapping.BatchAnswer;

/** Invokes the function once with records of a batch. */
@FunctionalInterface
interface Attempt {
    BatchAnswer with(List<StreamRecord> records) throws InterruptedException;
}
