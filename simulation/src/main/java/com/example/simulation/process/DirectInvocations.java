package com.example.simulation.process;

import com.example.simulation.aws.FunctionInvoker;
import com.example.simulation.process.Environments.Outcome;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers Lambda's Invoke: a failure becomes an answer with a function error.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
public record DirectInvocations(Environments environments) implements FunctionInvoker {

    @Override
    public Answer invoke(String function, byte[] event) {
        return switch (environments.invoke(function, event)) {
            case Outcome.Answered(var payload) -> new Answer(false, payload);
            case Outcome.Failed(var failure) ->
                new Answer(
                        true,
                        JsonMapper.shared()
                                .writeValueAsBytes(Map.of("errorMessage", String.valueOf(failure.getMessage()))));
        };
    }
}
