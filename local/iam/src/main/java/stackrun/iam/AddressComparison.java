package stackrun.iam;

import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Compares an address with a range in CIDR notation, IPv4 or IPv6.
 *
 * @param network the range's first address
 * @param prefix the number of bits that have to agree
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress">IP
 *     address condition operators</a>
 */
record AddressComparison(InetAddress network, int prefix) implements ValueComparison {

    static ValueComparison of(String text) {
        int slash = text.indexOf('/');
        InetAddress network = address(slash < 0 ? text : text.substring(0, slash));
        if (network == null) {
            throw new IllegalArgumentException("is not an address or a range: " + text);
        }
        int bits = network.getAddress().length * Byte.SIZE;
        int prefix = slash < 0 ? bits : prefix(text.substring(slash + 1), bits);
        return new AddressComparison(network, prefix);
    }

    @Override
    public boolean matches(String value, AccessRequest request) {
        InetAddress address = address(value);
        return address != null && agree(address.getAddress(), network.getAddress());
    }

    private boolean agree(byte[] address, byte[] first) {
        if (address.length != first.length) {
            return false;
        }
        int whole = prefix / Byte.SIZE;
        int rest = prefix % Byte.SIZE;
        return Arrays.equals(address, 0, whole, first, 0, whole)
                && (rest == 0 || ((address[whole] ^ first[whole]) & 0xFF) >> (Byte.SIZE - rest) == 0);
    }

    private static int prefix(String text, int bits) {
        try {
            int prefix = Integer.parseInt(text);
            if (prefix >= 0 && prefix <= bits) {
                return prefix;
            }
        } catch (NumberFormatException e) {
            // Refused below, as a number out of range is.
        }
        throw new IllegalArgumentException("has a prefix that is not from 0 to " + bits + ": " + text);
    }

    private static @Nullable InetAddress address(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
