package stackrun.template;

/** An output that other stacks may import. */
record Export(Stack stack, Value value) {}
