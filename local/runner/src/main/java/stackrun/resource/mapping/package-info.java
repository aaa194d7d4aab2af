/** Reads event source mappings from their properties, with the rules of AWS that apply to several of them. */
@NullMarked
package stackrun.resource.mapping;

import org.jspecify.annotations.NullMarked;
