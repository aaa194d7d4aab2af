package stackrun.embedded.cognito.pool;

/**
 * Where a user stands on the way to a password of their own.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html">
 *     UserType</a>
 */
public enum UserStatus {
    CONFIRMED,
    FORCE_CHANGE_PASSWORD
}
