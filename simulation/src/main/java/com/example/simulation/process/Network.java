package com.example.simulation.process;

import com.example.simulation.aws.Call;
import com.example.simulation.aws.Reply;
import java.io.IOException;

/** The network between a process and AWS. */
@FunctionalInterface
public interface Network {

    /**
     * Carries a call to AWS and the answer back.
     *
     * @throws IOException where the connection breaks
     */
    Reply carry(Incarnation from, Call call) throws IOException;
}
