package stackrun.iam.judge;

import java.util.List;
import java.util.Random;

/** Draws from lists. */
record Choice(Random random) {

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }
}
