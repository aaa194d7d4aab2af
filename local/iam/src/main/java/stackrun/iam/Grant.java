package stackrun.iam;

import java.util.List;

/**
 * The smallest thing that a policy can lose: one action on one resource.
 *
 * @param by the statement
 * @param action the action as the policy spells it, wildcards included
 * @param resource the resource as the policy spells it
 * @param conditions the statement's conditions, each as one line
 */
public record Grant(StatementReference by, String action, String resource, List<String> conditions) {}
