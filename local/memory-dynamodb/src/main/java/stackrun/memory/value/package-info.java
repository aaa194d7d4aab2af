/** Attribute values and items: their JSON, their sizes and their order. */
@NullMarked
package stackrun.memory.value;

import org.jspecify.annotations.NullMarked;
