package stackrun.iam;

/** Compares a value of a request with one value of a condition. */
interface ValueComparison {

    /** Compares; never true if {@link #resolves} is false. */
    boolean matches(String value, AccessRequest request);

    /** Returns whether the request has a value for each policy variable of the condition's value. */
    default boolean resolves(AccessRequest request) {
        return true;
    }

    /** A comparison of texts. */
    record Text(PolicyText text) implements ValueComparison {

        @Override
        public boolean matches(String value, AccessRequest request) {
            return text.matches(value, request);
        }

        @Override
        public boolean resolves(AccessRequest request) {
            return text.resolves(request);
        }
    }
}
