package stackrun.template;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@code Fn::Cidr}: divides an IPv4 block into blocks of the same size.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-cidr.html">Fn::Cidr</a>
 */
final class Cidr {

    private static final int MAX_BLOCKS = 256;

    private Cidr() {}

    /** The first blocks of an address block; the arguments are block, count and the number of host bits. */
    static JsonNode blocks(List<String> arguments, String path) {
        try {
            var block = arguments.get(0).split("/", 2);
            int count = Integer.parseInt(arguments.get(1));
            int hostBits = Integer.parseInt(arguments.get(2));
            if (count < 1 || count > MAX_BLOCKS) {
                throw new TemplateException(
                        path, "the count must be from 1 to %s, not %s".formatted(MAX_BLOCKS, count));
            }
            if (hostBits > 32 - Integer.parseInt(block[1]) || hostBits < 1) {
                throw new TemplateException(
                        path, "blocks of %s bits do not fit into %s".formatted(hostBits, arguments.get(0)));
            }
            var blocks = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < count; i++) {
                blocks.add("%s/%s".formatted(text(number(block[0]) + ((long) i << hostBits)), 32 - hostBits));
            }
            return blocks;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new TemplateException(path, "must be an IPv4 block, a count and a number of bits, not " + arguments);
        }
    }

    private static long number(String address) {
        long number = 0;
        for (var part : address.split("\\.", -1)) {
            number = number << 8 | Integer.parseInt(part);
        }
        return number;
    }

    private static String text(long number) {
        return "%s.%s.%s.%s".formatted(number >> 24 & 255, number >> 16 & 255, number >> 8 & 255, number & 255);
    }
}
