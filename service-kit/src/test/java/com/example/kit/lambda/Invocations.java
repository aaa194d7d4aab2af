package com.example.kit.lambda;

import com.amazonaws.services.lambda.runtime.Context;

/** Does work as if it were an invocation's. */
public final class Invocations {

    private Invocations() {}

    public static void serve(Context context, Runnable work) {
        Invocation.serve(context, work);
    }
}
