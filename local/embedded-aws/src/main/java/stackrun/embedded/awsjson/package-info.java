/** AWS's JSON 1.1 protocol and its CBOR twin: one POST, the operation in a header, errors with a type. */
@NullMarked
package stackrun.embedded.awsjson;

import org.jspecify.annotations.NullMarked;
