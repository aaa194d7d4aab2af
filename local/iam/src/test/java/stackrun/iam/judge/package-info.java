/** Compares our decisions with those of {@code @cloud-copilot/iam-simulate}, an independent evaluator for Node. */
@NullMarked
package stackrun.iam.judge;

import org.jspecify.annotations.NullMarked;
