package stackrun.template;

/** An output that other stacks may read. */
record Export(Stack stack, Value value) {}
