package stackrun.template;

/** Makes text of a node that may hold intrinsics. */
@FunctionalInterface
interface TextEvaluation {
    String text(Stack stack, Value value);
}
