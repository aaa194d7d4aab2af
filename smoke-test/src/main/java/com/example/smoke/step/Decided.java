package com.example.smoke.step;

import com.example.smoke.stage.Role;

/** The order is decided in time, and confirmed, because its item is in stock. */
record Decided() implements Step {

    @Override
    public String name() {
        return "the order is confirmed";
    }

    @Override
    public Result run(Trial trial) {
        return trial.withOrder(order -> {
            var last = trial.patience()
                    .ask(
                            trial.patience().step(),
                            () -> trial.get(Role.CUSTOMER, "/orders/" + order.id()),
                            answer -> answer.status() != 200 || !status(answer).equals("PENDING"));
            if (last.status() != 200) {
                return last.instead("200");
            }
            return switch (status(last)) {
                case "CONFIRMED" -> new Result.Passed("");
                case "PENDING" ->
                    new Result.Failed("order %s was still PENDING after %s seconds"
                            .formatted(order.id(), trial.patience().step().toSeconds()));
                default ->
                    new Result.Failed(
                            "order %s became %s although its item was in stock".formatted(order.id(), status(last)));
            };
        });
    }

    private static String status(Answer answer) {
        return answer.json().path("status").asString("");
    }
}
