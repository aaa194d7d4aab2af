package stackrun.schedule;

import java.util.Optional;

/**
 * A function that is called again and again.
 *
 * @param input the event; empty for the one EventBridge makes
 */
public record Schedule(String name, String functionArn, Recurrence recurrence, Optional<String> input) {}
