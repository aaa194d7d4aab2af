package stackrun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.setting.Storage;

/**
 * Starts the issuer of tokens. Its address is part of every token, so an issuer that stores its keys uses the port of the
 * previous run again if it is free.
 */
final class Issuer {

    private Issuer() {}

    static CognitoServer start(Storage storage, InstantSource clock) throws IOException {
        if (!(storage instanceof Storage.InDirectory kept)) {
            return CognitoServer.start(0, null, clock);
        }
        var directory = kept.of("cognito");
        var portFile = kept.of("issuer").resolve("port");
        var server = startOn(portFile, directory, clock);
        Files.writeString(portFile, Integer.toString(server.endpoint().getPort()));
        return server;
    }

    private static CognitoServer startOn(Path portFile, Path directory, InstantSource clock) throws IOException {
        if (Files.exists(portFile)) {
            try {
                return CognitoServer.start(
                        Integer.parseInt(Files.readString(portFile).strip()), directory, clock);
            } catch (IOException e) {
                // Another process uses the port: tokens of earlier runs are no longer valid.
            }
        }
        return CognitoServer.start(0, directory, clock);
    }
}
