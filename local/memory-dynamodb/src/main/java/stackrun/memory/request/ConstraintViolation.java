package stackrun.memory.request;

/** Creates the errors for members of a request that violate a constraint of the API model. */
public final class ConstraintViolation {

    private ConstraintViolation() {}

    /**
     * The error for a value.
     *
     * @param value the value as the message shows it
     * @param member the path of the member, such as {@code requestItems.member}
     */
    public static Refusal of(Object value, String member, String constraint) {
        return error("Value '%s' at '%s'".formatted(value, member), constraint);
    }

    /** The error for a member whose value is too long to show. */
    public static Refusal of(String member, String constraint) {
        return error("Value at '%s'".formatted(member), constraint);
    }

    static Refusal missing(String member) {
        return error("Value null at '%s'".formatted(inLowerCase(member)), "Member must not be null");
    }

    /** A member's name as messages write it: {@code TableName} becomes {@code tableName}. */
    static String inLowerCase(String member) {
        return Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }

    private static Refusal error(String value, String constraint) {
        return Refusal.validation(
                "1 validation error detected: %s failed to satisfy constraint: %s".formatted(value, constraint));
    }
}
