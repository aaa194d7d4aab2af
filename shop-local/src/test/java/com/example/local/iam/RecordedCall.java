package com.example.local.iam;

import stackrun.iam.AccessRequest;

/**
 * A decision about a call of a function, or of the platform for it.
 *
 * @param function the name of the function
 * @param test the test that was running
 */
record RecordedCall(String function, AccessRequest request, boolean allowed, String test) {

    @Override
    public String toString() {
        return "%s of %s on %s %s".formatted(request.action(), function, request.resource(), request.context());
    }
}
