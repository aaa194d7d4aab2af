package stackrun.memory.operation.items;

import stackrun.memory.request.Refusal;
import stackrun.memory.request.Request;

/** The attributes that the answer to a write contains. */
enum ReturnValues {
    NONE,
    ALL_OLD,
    UPDATED_OLD,
    ALL_NEW,
    UPDATED_NEW;

    static ReturnValues of(Request request) {
        return valueOf(request.choice("ReturnValues", "NONE", "ALL_OLD", "UPDATED_OLD", "ALL_NEW", "UPDATED_NEW"));
    }

    /** Reads the choice of a put or a delete, which can only return the old item. */
    static ReturnValues noneOrAllOld(Request request) {
        var chosen = of(request);
        if (chosen != NONE && chosen != ALL_OLD) {
            throw Refusal.validation("Return values set to invalid value");
        }
        return chosen;
    }
}
