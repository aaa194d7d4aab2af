/** A run of a stage, from its templates to the URL that is printed, and the command line around it. */
@NullMarked
package stackrun.run;

import org.jspecify.annotations.NullMarked;
