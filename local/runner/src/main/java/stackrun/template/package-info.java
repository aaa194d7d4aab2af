/** Reads CloudFormation templates: stacks, their resources, and intrinsic functions. */
@NullMarked
package stackrun.template;

import org.jspecify.annotations.NullMarked;
