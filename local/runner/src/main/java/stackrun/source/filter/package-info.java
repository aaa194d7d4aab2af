/** Filter criteria of event source mappings. */
@NullMarked
package stackrun.source.filter;

import org.jspecify.annotations.NullMarked;
