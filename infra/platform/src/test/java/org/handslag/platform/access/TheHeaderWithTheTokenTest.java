package org.handslag.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Each is also held beside what the framework itself says of it. */
class TheHeaderWithTheTokenTest {
    private final DefaultBearerTokenResolver framework = new DefaultBearerTokenResolver();
    private final BearerTokens ours = new BearerTokens();

    private static MockHttpServletRequest with(String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer abc, abc",
        "bearer a.b-c_d~e+f/g==, a.b-c_d~e+f/g==",
        "BEARER 0, 0",
        "Basic abc,",
        "Bear abc,",
        "'',"
    })
    void givesItOrHasNone(String header, String token) {
        assertThat(ours.resolve(with(header)))
                .isEqualTo(token)
                .isEqualTo(framework.resolve(with(header)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer =",
                "Bearer a b",
                "Bearer  a",
                "Bearer a=b",
                "Bearer a\u00e5",
                "Bearera",
                "Bearer\ta",
                "Bearer a, Bearer b"
            })
    void isRefusedWhereItIsMalformed(String header) {
        assertThatThrownBy(() -> ours.resolve(with(header)))
                .isInstanceOf(OAuth2AuthenticationException.class);
        assertThatThrownBy(() -> framework.resolve(with(header)))
                .isInstanceOf(OAuth2AuthenticationException.class);
    }
}
