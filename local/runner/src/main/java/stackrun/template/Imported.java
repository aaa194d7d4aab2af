package stackrun.template;

import java.util.Set;

/**
 * An imported value.
 *
 * @param references the resources from which it is derived
 */
record Imported(String text, Set<String> references) {}
