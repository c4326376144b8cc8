package org.handslag.gateway.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that a webhook may not reach, however they are written. */
class WhoMayBeSentToTest {
    private final Receivers receivers = receivers(List.of(), List.of());

    private static Receivers receivers(List<String> refused, List<String> allowed) {
        return new Receivers(new WebhookSettings(Duration.ofSeconds(10), refused, allowed));
    }

    @AfterEach
    void end() {
        receivers.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Loopback, in all the ways in which an address is written.
                "127.0.0.1",
                "127.0.0.2",
                "127.255.255.254",
                "127.1",
                "2130706433",
                "localhost",
                "localhost.",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "0.0.0.0",
                "0",
                "[::]",
                // Private.
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "192.168.255.255",
                "[fc00::1]",
                "[fd12:3456:789a::1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:192.168.1.1]",
                "[64:ff9b::a00:1]",
                "[64:ff9b:1::1]",
                "[2002:a00:1::]",
                "[2001:0:a00:1::1]",
                // Link-local, and where clouds keep what they know.
                "169.254.0.1",
                "169.254.169.254",
                "2852039166",
                "[fe80::1]",
                "[fe80::a9fe:a9fe]",
                "[::ffff:169.254.169.254]",
                "[fd00:ec2::254]",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                // Shared, reserved, documentation, multicast, broadcast.
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "[ff02::1]",
                "[2001:db8::1]",
                "[3fff::1]",
                "[100::1]",
                "[fec0::1]"
            })
    void isNobodyBehindTheFrontDoor(String host) {
        assertThat(receivers.fault("https://" + host + "/hook"))
                .hasValueSatisfying(
                        code -> assertThat(code).isIn("host-refused", "host-unknown", "not-a-url"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.1",
                "169.254.169.254",
                "::1",
                "fe80::1",
                "::ffff:10.0.0.1"
            })
    void isRefusedWhereTheConnectionIsMadeToo(String host) {
        assertThatThrownBy(() -> receivers.resolve(host)).isInstanceOf(Receivers.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://1.1.1.1/hook",
                "https://8.8.8.8:8443/hook?token=a",
                "HTTPS://172.32.0.1/",
                "https://100.63.255.255/",
                "https://[2606:4700:4700::1111]/hook"
            })
    void maySitAnywhereOnThePublicInternet(String url) {
        assertThat(receivers.fault(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hook",
                "/hook",
                "ftp://1.1.1.1/",
                "file:///etc/passwd",
                "gopher://1.1.1.1/",
                "https://",
                "https://user:word@1.1.1.1/",
                "https://1.1.1.1/#part",
                "https://exa mple.org/",
                "https://1.1.1.1\\@10.0.0.1/"
            })
    void isNamedByAnAddressOfTheWeb(String url) {
        assertThat(receivers.fault(url)).hasValue("not-a-url");
    }

    @Test
    void isSpokenToInSecretAndWhereTheWebIs() {
        assertThat(receivers.fault("http://1.1.1.1/")).hasValue("not-https");
        assertThat(receivers.fault("https://1.1.1.1:22/")).hasValue("port-refused");
        assertThat(receivers.fault("https://1.1.1.1:25/")).hasValue("port-refused");
        assertThat(receivers.fault("https://nobody.invalid/")).hasValue("host-unknown");
    }

    @Test
    void mayBeNamedOneByOneForDevelopment() {
        Receivers there = receivers(List.of("1.1.1.0/24"), List.of("127.0.0.1:8090"));
        assertThat(there.fault("http://127.0.0.1:8090/hook")).isEmpty();
        assertThat(there.fault("https://127.0.0.1:8091/hook")).hasValue("host-refused");
        assertThat(there.fault("https://127.0.0.2:8090/hook")).hasValue("host-refused");
        assertThat(there.fault("https://1.1.1.1/hook")).hasValue("host-refused");
        there.destroy();
    }
}
