/** The JSON of requests and the errors that refuse them. */
@NullMarked
package stackrun.memory.request;

import org.jspecify.annotations.NullMarked;
