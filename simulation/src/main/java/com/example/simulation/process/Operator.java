package com.example.simulation.process;

import com.example.deadletters.adapter.Wiring;
import com.example.deadletters.cli.Main;
import com.example.deadletters.domain.Time;
import com.example.simulation.aws.Cloud;
import com.example.simulation.aws.VirtualClock;
import com.example.simulation.deployment.Deployment;
import com.example.simulation.fault.Crash;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.regions.Region;

/** Somebody who runs {@code ./deadletters}: the command itself, in a process of its own each time. */
public record Operator(Cloud cloud, Network network, Mutation mutation) {

    private static final int KILLED = 137;

    /** Returns the exit status of the process: 0 on success, 137 if it was killed. */
    public int run(String... arguments) {
        var incarnation = new Incarnation("redrive");
        var wire = new Wire(() -> incarnation, mutation.operator().apply(network));
        try (var nowhere = new PrintWriter(Writer.nullWriter())) {
            return Main.run(
                    new Simulated(new SimulatedClients(wire, cloud.clock(), mutation.interceptors())),
                    new Virtual(cloud.clock()),
                    nowhere,
                    arguments);
        } catch (Crash crash) {
            return KILLED;
        }
    }

    private record Simulated(SimulatedClients clients) implements Wiring {

        @Override
        public <B extends AwsClientBuilder<B, ?> & AwsSyncClientBuilder<B, ?>> void wire(B builder, String service) {
            builder.region(Region.EU_WEST_1).endpointOverride(URI.create(Deployment.ENDPOINT));
            clients.customize(builder);
        }
    }

    private record Virtual(VirtualClock clock) implements Time {

        @Override
        public long nanos() {
            return Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        }

        @Override
        public void pass(long nanos) {
            clock.advance(Duration.ofNanos(nanos));
        }
    }
}
