package org.handslag.gateway.webhook.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet. Of IPv4 all but the special-purpose ranges (IANA's
 * registry, RFC 6890) and what clouds have put among the public ones; of IPv6 global unicast alone,
 * less what leads back to IPv4 or belongs to nobody.
 */
final class Networks {
    private static final List<Network> FOUR =
            networks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    // A cloud's host answers its guests here.
                    "168.63.129.16/32");

    private static final List<Network> GLOBAL = networks("2000::/3");

    private static final List<Network> SIX =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private final List<Network> refused;

    /**
     * @param refused networks besides those that nobody may send to, e.g. our own: {@code
     *     198.51.100.0/24}
     * @throws IllegalArgumentException where one is none
     */
    Networks(List<String> refused) {
        this.refused = refused.stream().map(Network::of).toList();
    }

    /** Whether it may be sent to. */
    boolean isPublic(InetAddress address) {
        if (isIn(refused, address)) {
            return false;
        }
        return address instanceof Inet4Address
                ? !isIn(FOUR, address)
                : isIn(GLOBAL, address) && !isIn(SIX, address);
    }

    private static boolean isIn(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.has(address));
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }

    /**
     * A network.
     *
     * @param bits how many of the address's first bits tell it
     */
    private record Network(byte[] address, int bits) {
        static Network of(String text) {
            String[] parts = text.split("/");
            try {
                if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F.:]+")) {
                    throw new IllegalArgumentException("not a network: " + text);
                }
                return new Network(
                        InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException | NumberFormatException e) {
                throw new IllegalArgumentException("not a network: " + text, e);
            }
        }

        boolean has(InetAddress other) {
            byte[] bytes = other.getAddress();
            if (bytes.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((bytes[bit / Byte.SIZE] ^ address[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
