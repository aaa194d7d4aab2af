package stackrun.template;

/** The values that AWS takes for a property. */
public sealed interface Rule permits Between, BetweenOr, OneOf {

    /** Refuses a value that AWS would refuse. */
    void check(Value value);
}
