package stackrun.template;

/** The values that AWS accepts for a property. */
public sealed interface Rule permits Between, BetweenOr, OneOf {

    /**
     * Rejects a value that AWS rejects. An absent value is accepted.
     *
     * @throws TemplateException with the path, the value and the accepted values
     */
    void check(Value value);
}
