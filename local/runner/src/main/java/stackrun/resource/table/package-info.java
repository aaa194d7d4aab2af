/** Reads the definition of a table from its properties, and creates the table unless an earlier run did. */
@NullMarked
package stackrun.resource.table;

import org.jspecify.annotations.NullMarked;
