/** AWS's JSON 1.1 protocol and its CBOR variant: POST requests with the operation in a header. */
@NullMarked
package stackrun.embedded.awsjson;

import org.jspecify.annotations.NullMarked;
