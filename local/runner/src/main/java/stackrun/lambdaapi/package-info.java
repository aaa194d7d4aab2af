/** Lambda's own API over the functions and event source mappings of a run, for clients that invoke or list them. */
@NullMarked
package stackrun.lambdaapi;

import org.jspecify.annotations.NullMarked;
