/** The settings of all servers: their account and their storage. */
@NullMarked
package stackrun.embedded.setting;

import org.jspecify.annotations.NullMarked;
