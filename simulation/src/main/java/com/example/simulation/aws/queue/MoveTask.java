package com.example.simulation.aws.queue;

import java.time.Instant;

/**
 * A move of the visible messages of a dead-letter queue, which continues even if its caller ends.
 *
 * @param endsAt when everything is moved at once
 * @param moved how many messages; −1 until it has ended
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_StartMessageMoveTask.html">StartMessageMoveTask</a>
 */
public record MoveTask(String source, String destination, Instant endsAt, int moved) {

    public boolean isRunning() {
        return moved < 0;
    }

    MoveTask ended(int number) {
        return new MoveTask(source, destination, endsAt, number);
    }
}
