package stackrun.embedded.cognito.pool;

/**
 * The state of a user's password: permanent, or temporary.
 *
 * @see <a href="https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserType.html">
 *     UserType</a>
 */
public enum UserStatus {
    CONFIRMED,
    FORCE_CHANGE_PASSWORD
}
