package stackrun.iam.judge;

import stackrun.iam.Decision;

/** An outcome, in the words of iam-simulate. */
enum Outcome {
    Allowed,
    ExplicitlyDenied,
    ImplicitlyDenied;

    static Outcome of(Decision decision) {
        return switch (decision) {
            case Decision.Allowed allowed -> Allowed;
            case Decision.ExplicitDeny denied -> ExplicitlyDenied;
            case Decision.ImplicitDeny denied -> ImplicitlyDenied;
        };
    }
}
