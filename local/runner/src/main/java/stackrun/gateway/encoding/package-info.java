/** Content codings of request and response bodies. */
@NullMarked
package stackrun.gateway.encoding;

import org.jspecify.annotations.NullMarked;
