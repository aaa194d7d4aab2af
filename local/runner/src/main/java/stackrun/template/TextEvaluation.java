package stackrun.template;

/** Evaluates a value that may contain intrinsic functions, to text. */
@FunctionalInterface
interface TextEvaluation {
    String text(Stack stack, Value value);
}
