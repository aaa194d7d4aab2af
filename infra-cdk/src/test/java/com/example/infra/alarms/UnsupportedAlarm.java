package com.example.infra.alarms;

/** A form of alarm that is not evaluated here, so that no test can pass by ignoring a part of it. */
final class UnsupportedAlarm extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsupportedAlarm(String form) {
        super("alarms with %s are not evaluated: add the rule of CloudWatch, or choose another alarm".formatted(form));
    }
}
