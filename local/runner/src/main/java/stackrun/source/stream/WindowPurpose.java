package stackrun.source.stream;

/** The reason for invoking the function of a window. */
enum WindowPurpose {
    AGGREGATE,
    END,
    END_EARLY
}
