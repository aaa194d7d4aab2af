package com.example.local.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sockets of this process, as Linux shows them.
 *
 * @see <a href="https://docs.kernel.org/networking/proc_net_tcp.html">The proc/net/tcp and proc/net/tcp6 variables</a>
 */
final class OpenSockets {

    private static final String LISTENING = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private OpenSockets() {}

    /** Those that other machines could send to: {@code udp 00000000:1F90}. */
    static List<String> beyondLoopback() {
        try {
            var own = inodes();
            var found = new ArrayList<String>();
            for (var protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
                for (var line : Files.readAllLines(Path.of("/proc/self/net", protocol))) {
                    var columns = line.strip().split("\\s+", -1);
                    var takes = protocol.startsWith("udp") || columns[3].equals(LISTENING);
                    if (own.contains(columns[9])
                            && takes
                            && !LOOPBACK.contains(columns[1].split(":", 2)[0])) {
                        found.add(protocol + " " + columns[1]);
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> inodes() throws IOException {
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors
                    .map(OpenSockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring("socket:[".length(), target.length() - 1))
                    .collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "closed meanwhile";
        }
    }
}
