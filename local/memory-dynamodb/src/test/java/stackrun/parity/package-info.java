/** Behaviours of AWS that the shop relies on, tried against every implementation at hand. */
@NullMarked
package stackrun.parity;

import org.jspecify.annotations.NullMarked;
