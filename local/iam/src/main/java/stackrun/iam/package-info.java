/**
 * Evaluates IAM policies as AWS documents it: who may perform which action on which resource under which conditions.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html">Policy
 *     evaluation logic</a>
 */
@NullMarked
package stackrun.iam;

import org.jspecify.annotations.NullMarked;
