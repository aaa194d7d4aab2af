/** Reads CloudFormation templates: stacks, their resources, and what intrinsic functions make of references. */
@NullMarked
package stackrun.template;

import org.jspecify.annotations.NullMarked;
