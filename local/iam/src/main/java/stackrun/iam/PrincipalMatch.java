package stackrun.iam;

/** How closely a statement names a caller; later constants are closer. */
enum PrincipalMatch {

    /** The statement does not apply. */
    NONE,

    /** The caller's account: the account's own identity policies decide. */
    ACCOUNT,

    /** The caller's role, or everybody. */
    ENTITY,

    /** The caller's session or user: such a grant is limited by no boundary and no session policy. */
    SESSION;

    PrincipalMatch or(PrincipalMatch other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
