package stackrun.source.stream;

/** The reason for which a window's function is invoked. */
enum WindowPurpose {
    AGGREGATE,
    END,
    END_EARLY
}
