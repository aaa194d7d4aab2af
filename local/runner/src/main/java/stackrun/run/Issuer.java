package stackrun.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import stackrun.embedded.cognito.CognitoServer;
import stackrun.embedded.setting.Storage;

/**
 * Starts the issuer. Its address stands in every token, so one that keeps its keys listens where it listened before, as
 * long as nobody else does.
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
                // Somebody else listens there now: tokens of earlier runs are not taken any more.
            }
        }
        return CognitoServer.start(0, directory, clock);
    }
}
