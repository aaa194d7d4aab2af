package stackrun.template;

import java.util.Set;

/**
 * An imported value.
 *
 * @param references the resources it is made of
 */
record Imported(String text, Set<String> references) {}
