package stackrun.embedded.kms;

/**
 * The state of a key, on which its use depends.
 *
 * @see <a href="https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html">Key states</a>
 */
enum KeyState {
    ENABLED("Enabled"),
    DISABLED("Disabled"),
    PENDING_DELETION("PendingDeletion");

    private final String word;

    KeyState(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
