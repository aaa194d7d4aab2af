package stackrun.schedule;

import java.util.Optional;

/**
 * A function that is invoked repeatedly.
 *
 * @param input the event; empty for the default event of EventBridge
 */
public record Schedule(String name, String functionArn, Recurrence recurrence, Optional<String> input) {}
