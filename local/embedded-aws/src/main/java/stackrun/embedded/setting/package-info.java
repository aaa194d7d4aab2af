/** Settings that every server takes: the account it answers as, and the place where it keeps its data. */
@NullMarked
package stackrun.embedded.setting;

import org.jspecify.annotations.NullMarked;
