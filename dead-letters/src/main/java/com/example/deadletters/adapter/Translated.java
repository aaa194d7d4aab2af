package com.example.deadletters.adapter;

import com.example.deadletters.domain.CannotRedrive;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/** Calls AWS and translates exceptions of the SDK, so that the domain does not depend on them. */
final class Translated {

    private Translated() {}

    static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException failure) {
            throw new CannotRedrive(Reason.of(failure), failure);
        }
    }

    static void run(Runnable call) {
        try {
            call.run();
        } catch (SdkException failure) {
            throw new CannotRedrive(Reason.of(failure), failure);
        }
    }
}
