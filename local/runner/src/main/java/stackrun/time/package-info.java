/** Time, as the run lives in it. */
@NullMarked
package stackrun.time;

import org.jspecify.annotations.NullMarked;
